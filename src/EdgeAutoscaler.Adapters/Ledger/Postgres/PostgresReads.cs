using System.Data;
using Npgsql;

namespace EdgeAutoscaler.Adapters.Ledger.Postgres;

/// <summary>Reads that see one moment, neither wait for writers nor hold them up, and can't change anything.</summary>
internal sealed class PostgresReads(NpgsqlDataSource readers) : ILedgerReads
{
    /// <inheritdoc/>
    public async Task<T> ReadAsync<T>(Func<LedgerTransaction, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var connection = await readers.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        return await work(new LedgerTransaction(transaction, cancellationToken, PostgresSql.Translate));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => readers.DisposeAsync();
}
