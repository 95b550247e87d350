using Dapper;
using EdgeAutoscaler.Adapters.Ledger;
using EdgeAutoscaler.Adapters.Ledger.Migrations;
using EdgeAutoscaler.Adapters.Ledger.Postgres;
using EdgeAutoscaler.Core.Ports;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace EdgeAutoscaler.Adapters.Tests.Ledger.Postgres;

/// <summary>A schema of its own on the shared server.</summary>
public sealed class PostgresTestStore : ITestStore
{
    private readonly string _schema = $"s{Guid.NewGuid():N}";
    private readonly List<IAsyncDisposable> _open = [];
    private bool _created;

    public static async Task<LedgerOpening<SqlLedger>> TryOpenAsync(string connectionString) => await PostgresLedger.OpenAsync(
        connectionString, (await SharedPostgres.Server).PasswordFile, null, new FakeTimeProvider(TestPurchase.Noon), NullLogger.Instance, default);

    /// <summary>How the ledger of this place is reached; creates the place.</summary>
    public async Task<string> ConnectionStringAsync()
    {
        var server = await SharedPostgres.Server;
        if (!_created)
            await server.ExecuteAsync($"CREATE SCHEMA {_schema}");
        _created = true;
        return $"{server.ConnectionString()};Search Path={_schema}";
    }

    public async Task CreateAsync(int version)
    {
        await ConnectionStringAsync();
        await using var connection = new NpgsqlConnection((await SharedPostgres.Server).OpenConnectionString());
        await connection.OpenAsync();
        await connection.ExecuteAsync($"SET search_path = {_schema}");
        await new PostgresMigrator([.. MigrationList.All.Take(version)]).MigrateAsync(connection, new FakeTimeProvider(TestPurchase.Noon));
    }

    async Task<ILedger> ITestStore.OpenAsync() => await OpenAsync();

    public async Task<SqlLedger> OpenAsync()
    {
        var ledger = Assert.IsType<LedgerOpening<SqlLedger>.Opened>(await TryOpenAsync(await ConnectionStringAsync())).Ledger;
        _open.Add(ledger);
        return ledger;
    }

    /// <summary>A killed process leaves what was committed and nothing else: another process sees just that.</summary>
    public async Task<ILedger> OpenAfterCrashAsync() => await OpenAsync();

    public async Task ExecuteAsync(string sql) => await (await SharedPostgres.Server).ExecuteAsync($"SET search_path = {_schema}; {sql}");

    public async ValueTask DisposeAsync()
    {
        foreach (var ledger in _open)
            await ledger.DisposeAsync();
        if (_created)
            await (await SharedPostgres.Server).ExecuteAsync($"SET client_min_messages = warning; DROP SCHEMA {_schema} CASCADE");
    }
}
