using System.Data;
using Npgsql;

namespace EdgeAutoscaler.Adapters.Ledger.Postgres;

/// <summary>Reads that see one moment, neither wait for writers nor hold them up, and can't change anything.</summary>
internal sealed class PostgresReads(NpgsqlDataSource readers) : ILedgerReads
{
    /// <inheritdoc/>
    /// <remarks>After a restart of the server the idle connections are dead without knowing it: what meets one is read again, once.</remarks>
    public async Task<T> ReadAsync<T>(Func<LedgerTransaction, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadOnceAsync(work, cancellationToken);
        }
        catch (NpgsqlException exception) when (PostgresErrors.IsLostConnection(exception))
        {
            readers.Clear();
            return await ReadOnceAsync(work, cancellationToken);
        }
    }
    /// <inheritdoc/>
    /// <remarks>The server looks after its own pages; there is nothing a client could add.</remarks>
    public Task<string?> FindDamageAsync(CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    /// <inheritdoc/>
    public Task<string?> BackUpAsync(string file, CancellationToken cancellationToken) =>
        Task.FromResult<string?>("A ledger in PostgreSQL is backed up with the tools of the server, for example pg_dump.");

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => readers.DisposeAsync();

    private async Task<T> ReadOnceAsync<T>(Func<LedgerTransaction, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var connection = await readers.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        return await work(new LedgerTransaction(transaction, cancellationToken, PostgresSql.Translate));
    }
}
