using System.Data.Common;
using EdgeAutoscaler.Adapters.Ledger;
using EdgeAutoscaler.Adapters.Ledger.Sqlite;
using Microsoft.Data.Sqlite;

namespace EdgeAutoscaler.Simulation.Ledger;

/// <summary>The ledger's statements on SQLite in memory, on one connection: nothing in a simulation happens at the same time.</summary>
internal sealed class MemoryDatabase : ILedgerDatabase
{
    private SqliteConnection _connection = Connect();

    public Task MigrateAsync(TimeProvider clock) => SqliteMigrator.Current.MigrateAsync(_connection, clock);

    public async Task<T> ReadAsync<T>(Func<LedgerTransaction, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var transaction = _connection.BeginTransaction(deferred: true);
        return await work(new LedgerTransaction(transaction, cancellationToken));
    }

    public async Task<T> WriteAsync<T>(Func<LedgerTransaction, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var transaction = _connection.BeginTransaction(deferred: false);
        var ledger = new LedgerTransaction(transaction, cancellationToken);
        var result = await work(ledger);
        if (!ledger.IsDiscarded)
            await transaction.CommitAsync(CancellationToken.None);
        return result;
    }

    public Task<string?> FindDamageAsync(CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    public Task<string?> BackUpAsync(string file, CancellationToken cancellationToken) => throw new NotSupportedException("A simulation copies it by itself.");

    public string Explain(DbException exception) => exception.Message;

    /// <summary>A copy of everything in it.</summary>
    public SqliteConnection Copy()
    {
        var copy = Connect();
        _connection.BackupDatabase(copy);
        return copy;
    }

    /// <summary>Puts a copy in its place.</summary>
    public void Restore(SqliteConnection copy)
    {
        _connection.Dispose();
        _connection = Connect();
        copy.BackupDatabase(_connection);
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private static SqliteConnection Connect()
    {
        var connection = new SqliteConnection("Data Source=:memory:;Foreign Keys=True;Pooling=False");
        connection.Open();
        return connection;
    }
}
