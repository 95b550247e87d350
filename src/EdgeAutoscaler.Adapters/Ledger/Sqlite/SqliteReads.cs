using Dapper;
using Microsoft.Data.Sqlite;

namespace EdgeAutoscaler.Adapters.Ledger.Sqlite;

/// <summary>Reads on connections of their own, which neither wait for the writer nor can change anything.</summary>
internal sealed class SqliteReads(string path, Func<SqliteConnection> connect) : ILedgerReads
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
    public async Task<string?> FindDamageAsync(CancellationToken cancellationToken)
    {
        await using var connection = connect();
        await connection.OpenAsync(cancellationToken);
        return (await SqliteFile.FindDamageAsync(connection, path))?.Message;
    }

    /// <inheritdoc/>
    public async Task<string?> BackUpAsync(string file, CancellationToken cancellationToken)
    {
        if (File.Exists(file))
            return $"{file} exists already; a backup never overwrites anything. Name another file.";
        try
        {
            await using var connection = connect();
            await connection.OpenAsync(cancellationToken);
            await connection.ExecuteAsync("VACUUM INTO @file", new { file });
            return null;
        }
        catch (SqliteException exception)
        {
            return $"{file} can't be written: {exception.Message}";
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        using var connection = connect();
        SqliteConnection.ClearPool(connection);
        return ValueTask.CompletedTask;
    }
}
