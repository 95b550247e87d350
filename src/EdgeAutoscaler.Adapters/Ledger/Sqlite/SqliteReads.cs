using Microsoft.Data.Sqlite;

namespace EdgeAutoscaler.Adapters.Ledger.Sqlite;

/// <summary>Reads on connections of their own, which neither wait for the writer nor can change anything.</summary>
internal sealed class SqliteReads(Func<SqliteConnection> connect) : ILedgerReads
{
    /// <inheritdoc/>
    public async Task<T> ReadAsync<T>(Func<LedgerTransaction, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var connection = connect();
        await connection.OpenAsync(cancellationToken);
        await using var transaction = connection.BeginTransaction(deferred: true);
        return await work(new LedgerTransaction(transaction, cancellationToken));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        using var connection = connect();
        SqliteConnection.ClearPool(connection);
        return ValueTask.CompletedTask;
    }
}
