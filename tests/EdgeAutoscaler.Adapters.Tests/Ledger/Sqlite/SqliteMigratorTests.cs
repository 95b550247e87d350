using Dapper;
using EdgeAutoscaler.Adapters.Ledger;
using EdgeAutoscaler.Adapters.Ledger.Migrations;
using EdgeAutoscaler.Adapters.Ledger.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace EdgeAutoscaler.Adapters.Tests.Ledger.Sqlite;

public sealed class SqliteMigratorTests : IDisposable
{
    private static readonly Migration First = new(1, "first", "CREATE TABLE a (x INTEGER); INSERT INTO a VALUES (1);");
    private static readonly Migration Second = new(2, "second", "ALTER TABLE a ADD COLUMN y INTEGER; UPDATE a SET y = x + 1;");
    private static readonly Migration Broken = new(2, "broken", "INSERT INTO a VALUES (2); INSERT INTO nowhere VALUES (1);");

    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly FakeTimeProvider _clock = new(TestPurchase.Noon);

    public SqliteMigratorTests() => _connection.Open();

    public void Dispose() => _connection.Dispose();

    [Fact]
    public async Task Migrate_EmptyFile_AppliesAllInOrderAndRecordsThem()
    {
        Assert.Equal((0, 2), await new SqliteMigrator([First, Second]).MigrateAsync(_connection, _clock));

        Assert.Equal(2, _connection.ExecuteScalar<int>("SELECT y FROM a"));
        Assert.Equal(["1 first", "2 second"], _connection.Query<string>("SELECT version || ' ' || name FROM schema_migrations ORDER BY version"));
        Assert.Equal(TestPurchase.Noon.ToUnixTimeMilliseconds(), _connection.ExecuteScalar<long>("SELECT MIN(applied_at) FROM schema_migrations"));
    }

    [Fact]
    public async Task Migrate_SomeAreApplied_AppliesTheRestOnly()
    {
        await new SqliteMigrator([First]).MigrateAsync(_connection, _clock);

        Assert.Equal((1, 2), await new SqliteMigrator([First, Second]).MigrateAsync(_connection, _clock));
        Assert.Equal((2, 2), await new SqliteMigrator([First, Second]).MigrateAsync(_connection, _clock));

        Assert.Equal(1, _connection.ExecuteScalar<int>("SELECT COUNT(*) FROM a"));
    }

    [Fact]
    public async Task Migrate_AStepFails_KeepsTheStepsBeforeItAndNothingOfIt()
    {
        await Assert.ThrowsAsync<SqliteException>(() => new SqliteMigrator([First, Broken]).MigrateAsync(_connection, _clock));

        Assert.Equal(1, _connection.ExecuteScalar<int>("SELECT COUNT(*) FROM a"));
        Assert.Equal((1, 2), await new SqliteMigrator([First, Second]).MigrateAsync(_connection, _clock));
    }

    [Fact]
    public async Task FindMismatch_OlderSchema_IsWelcomeForWritingButUnreadable()
    {
        await new SqliteMigrator([First]).MigrateAsync(_connection, _clock);
        var current = new SqliteMigrator([First, Second]);

        Assert.Null(await current.FindMismatchAsync(_connection, "ledger.db"));
        Assert.Equal(LedgerProblem.SchemaMismatch, (await current.FindUnreadableAsync(_connection, "ledger.db"))?.Problem);
    }
}
