using System.Data.Common;
using Dapper;

namespace EdgeAutoscaler.Adapters.Ledger;

/// <summary>One transaction of the ledger: all of it happens, or nothing.</summary>
/// <param name="transaction">The transaction.</param>
/// <param name="cancellationToken">Ends its statements.</param>
/// <param name="translate">Turns a statement into the dialect of the database, where that differs.</param>
internal sealed class LedgerTransaction(DbTransaction transaction, CancellationToken cancellationToken, Func<string, string>? translate = null)
{
    private readonly DbConnection _connection = transaction.Connection
        ?? throw new ArgumentException("The transaction has already ended.", nameof(transaction));

    /// <summary>Whether the work asked for none of its changes to be kept.</summary>
    public bool IsDiscarded { get; private set; }

    /// <summary>Rolls back when the work is done.</summary>
    public void Discard() => IsDiscarded = true;

    /// <summary>Runs a statement and says how many rows it changed.</summary>
    public Task<int> ExecuteAsync(string sql, object? values = null) => _connection.ExecuteAsync(Command(sql, values));

    /// <summary>Reads one value; the default when there is none.</summary>
    public Task<T?> ScalarAsync<T>(string sql, object? values = null) => _connection.ExecuteScalarAsync<T>(Command(sql, values));

    /// <summary>Reads the one row there may be.</summary>
    public Task<T?> FindAsync<T>(string sql, object? values = null) => _connection.QuerySingleOrDefaultAsync<T>(Command(sql, values));

    /// <summary>Reads rows.</summary>
    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? values = null) =>
        (await _connection.QueryAsync<T>(Command(sql, values))).AsList();

    private CommandDefinition Command(string sql, object? values) =>
        new(translate?.Invoke(sql) ?? sql, values, transaction, cancellationToken: cancellationToken);
}
