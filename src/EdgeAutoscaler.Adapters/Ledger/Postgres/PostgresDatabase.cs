using System.Data;
using System.Data.Common;
using Npgsql;

namespace EdgeAutoscaler.Adapters.Ledger.Postgres;

/// <summary>
/// The PostgreSQL dialect: one writer at a time among all processes, readers beside it.
/// <para>
/// Every write begins with the lock on the one row of <c>ledger_state</c>. That is enough to decide budgets of the whole fleet one after
/// the other: under <c>READ COMMITTED</c> each later statement sees all that was committed before the lock was granted, and nobody else
/// can write until this transaction has ended. As everyone takes that lock first, nobody who waits for it holds another: no deadlock.
/// It costs throughput, and a fleet needs little of it: a purchase takes three short transactions.
/// </para>
/// </summary>
internal sealed class PostgresDatabase(PostgresAddress address) : ILedgerDatabase
{
    private const string TakeTurn = "SELECT high_water FROM ledger_state WHERE id = 1 FOR UPDATE";

    private const int MostAttempts = 3;

    private readonly PostgresReads _reads = new(address.Readers());

    /// <summary>Its connections that write.</summary>
    public NpgsqlDataSource Writers { get; } = address.Writers();

    /// <summary>Connections of their own for a scheduler, whose sign of life must not wait behind purchases.</summary>
    public NpgsqlDataSource Shared { get; } = address.Writers();

    /// <summary>Connects, examines the server and brings the schema up to date; says why not if that fails.</summary>
    /// <param name="clock">Dates the migrations.</param>
    /// <param name="migrated">Called when the schema changed, with its version before and after.</param>
    /// <param name="cancellationToken">Ends the waiting for a connection.</param>
    public async Task<LedgerRefusal?> PrepareAsync(TimeProvider clock, Action<int, int> migrated, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await Writers.OpenConnectionAsync(cancellationToken);
            var refusal = await PostgresRequirements.FindUnsafeAsync(connection, address.Place)
                ?? await PostgresMigrator.Current.FindMismatchAsync(connection, address.Place);
            if (refusal is not null)
                return refusal;

            var (from, to) = await PostgresMigrator.Current.MigrateAsync(connection, clock);
            if (from < to)
                migrated(from, to);
            return null;
        }
        catch (Exception exception) when (exception is NpgsqlException or IOException or UnauthorizedAccessException)
        {
            return PostgresErrors.Explain(address.Place, exception);
        }
    }

    /// <inheritdoc/>
    public Task<T> ReadAsync<T>(Func<LedgerTransaction, Task<T>> work, CancellationToken cancellationToken) =>
        _reads.ReadAsync(work, cancellationToken);

    /// <inheritdoc/>
    /// <remarks>
    /// Work that the server broke off in favour of another is done again, for it left nothing behind; so is work that never began because
    /// its idle connection had died with the server. Once the commit was asked for,
    /// nothing is repeated: when its answer is lost, nobody knows whether it happened, and the caller is told by an exception.
    /// </remarks>
    public async Task<T> WriteAsync<T>(Func<LedgerTransaction, Task<T>> work, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var connection = await Writers.OpenConnectionAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
            var ledger = new LedgerTransaction(transaction, cancellationToken, PostgresSql.Translate);
            T result;
            var hasBegun = false;
            try
            {
                await ledger.ScalarAsync<long>(TakeTurn);
                hasBegun = true;
                result = await work(ledger);
            }
            catch (PostgresException exception) when (attempt < MostAttempts && WasBrokenOff(exception))
            {
                continue;
            }
            catch (NpgsqlException exception) when (attempt < MostAttempts && !hasBegun && PostgresErrors.IsLostConnection(exception))
            {
                Writers.Clear();
                continue;
            }

            if (!ledger.IsDiscarded)
                await transaction.CommitAsync(CancellationToken.None);
            return result;
        }
    }

    /// <inheritdoc/>
    public Task<string?> FindDamageAsync(CancellationToken cancellationToken) => _reads.FindDamageAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<string?> BackUpAsync(string file, CancellationToken cancellationToken) => _reads.BackUpAsync(file, cancellationToken);

    /// <inheritdoc/>
    public string Explain(DbException exception) => PostgresErrors.Explain(address.Place, exception).Message;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _reads.DisposeAsync();
        await Shared.DisposeAsync();
        await Writers.DisposeAsync();
    }

    private static bool WasBrokenOff(PostgresException exception) =>
        exception.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected;
}
