using Dapper;
using EdgeAutoscaler.Adapters.Ledger;
using EdgeAutoscaler.Adapters.Ledger.Migrations;
using EdgeAutoscaler.Adapters.Ledger.Sqlite;
using EdgeAutoscaler.Core.Ports;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace EdgeAutoscaler.Adapters.Tests.Ledger.Sqlite;

/// <summary>A directory of its own for real ledger files.</summary>
public sealed class SqliteTestStore : ITestStore
{
    private readonly string _directory = Directory.CreateTempSubdirectory("ledger-").FullName;
    private readonly List<IAsyncDisposable> _open = [];
    private int _crashes;

    public string Path => File(_crashes);

    public string ConnectionString => $"Data Source={Path}";

    public static Task<LedgerOpening<SqlLedger>> TryOpenAsync(string connectionString) =>
        SqliteLedger.OpenAsync(connectionString, new FakeTimeProvider(TestPurchase.Noon), NullLogger.Instance, default);

    public async Task CreateAsync(int version)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        await using var connection = new SqliteConnection($"{ConnectionString};Pooling=False");
        await connection.OpenAsync();
        await new SqliteMigrator([.. MigrationList.All.Take(version)]).MigrateAsync(connection, new FakeTimeProvider(TestPurchase.Noon));
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection($"{ConnectionString};Pooling=False");
        await connection.ExecuteAsync(sql);
    }

    async Task<ILedger> ITestStore.OpenAsync() => await OpenAsync();

    public async Task<SqlLedger> OpenAsync()
    {
        var ledger = Assert.IsType<LedgerOpening<SqlLedger>.Opened>(await TryOpenAsync(ConnectionString)).Ledger;
        _open.Add(ledger);
        return ledger;
    }

    /// <summary>A copy of file and write-ahead log is what a killed process leaves: nothing was closed or folded back.</summary>
    public async Task<ILedger> OpenAfterCrashAsync()
    {
        var crashed = Path;
        _crashes++;
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        foreach (var suffix in new[] { "", "-wal" })
            System.IO.File.Copy(crashed + suffix, Path + suffix);
        return await OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var ledger in _open)
            await ledger.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    private string File(int crashes) => System.IO.Path.Combine(_directory, $"life-{crashes}", "ledger.db");
}
