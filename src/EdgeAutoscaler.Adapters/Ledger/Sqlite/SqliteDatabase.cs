using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace EdgeAutoscaler.Adapters.Ledger.Sqlite;

/// <summary>The SQLite dialect: one writer at a time on one connection, readers beside it.</summary>
internal sealed class SqliteDatabase(SqliteAddress address, SqliteLock held) : ILedgerDatabase
{
    private readonly SqliteConnection _writer = address.Writer();
    private readonly SqliteReads _reads = new(address.FilePath, address.Reader);
    private readonly SemaphoreSlim _gate = new(1, 1);
    private bool _disposed;

    /// <summary>Connects, examines the file and brings its schema up to date; says why not if that fails.</summary>
    /// <param name="clock">Dates the migrations.</param>
    /// <param name="migrated">Called when the schema changed, with its version before and after.</param>
    public async Task<LedgerRefusal?> PrepareAsync(TimeProvider clock, Action<int, int> migrated)
    {
        try
        {
            await _writer.OpenAsync();
            var refusal = await SqliteFile.FindDamageAsync(_writer, address.FilePath)
                ?? await SqliteMigrator.Current.FindMismatchAsync(_writer, address.FilePath)
                ?? await SqliteFile.RequireDurabilityAsync(_writer, address.FilePath);
            if (refusal is not null)
                return refusal;

            var (from, to) = await SqliteMigrator.Current.MigrateAsync(_writer, clock);
            if (from < to)
                migrated(from, to);
            return null;
        }
        catch (SqliteException exception)
        {
            return SqliteErrors.Explain(address.FilePath, exception);
        }
    }

    /// <inheritdoc/>
    public Task<T> ReadAsync<T>(Func<LedgerTransaction, Task<T>> work, CancellationToken cancellationToken) =>
        _reads.ReadAsync(work, cancellationToken);

    /// <inheritdoc/>
    public Task<string?> FindDamageAsync(CancellationToken cancellationToken) => _reads.FindDamageAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<string?> BackUpAsync(string file, CancellationToken cancellationToken) => _reads.BackUpAsync(file, cancellationToken);

    /// <inheritdoc/>
    public async Task<T> WriteAsync<T>(Func<LedgerTransaction, Task<T>> work, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            await using var transaction = _writer.BeginTransaction(deferred: false);
            var ledger = new LedgerTransaction(transaction, cancellationToken);
            var result = await work(ledger);
            if (!ledger.IsDiscarded)
                await transaction.CommitAsync(CancellationToken.None);
            return result;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public string Explain(DbException exception) => exception is SqliteException sqlite
        ? SqliteErrors.Explain(address.FilePath, sqlite).Message
        : exception.Message;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _gate.WaitAsync();
        try
        {
            if (_disposed)
                return;
            _disposed = true;
            await _reads.DisposeAsync();

            // Last, for only a writer can fold the write-ahead log back into the file.
            await _writer.DisposeAsync();
            held.Dispose();
        }
        finally
        {
            // Not disposed of: whoever still waits shall hear that it is closed.
            _gate.Release();
        }
    }
}
