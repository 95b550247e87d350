using EdgeAutoscaler.Adapters.Ledger;
using EdgeAutoscaler.Adapters.Ledger.Marker;
using EdgeAutoscaler.Adapters.Ledger.Sqlite;
using EdgeAutoscaler.Core.Purchasing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace EdgeAutoscaler.Adapters.Tests.Ledger.Sqlite;

public sealed class SqliteDurabilityTests : IAsyncLifetime, IAsyncDisposable
{
    private const string InsertIntent =
        """
        INSERT INTO intents (id, cluster, node_group, offer_name, instance_type, node_count, term_months, epoch,
                             created_at, reserved_at, state, sent_at, settled_at, task_id, rejection, baseline)
        VALUES (@id, 'beijing', 'transcode', 'tiny', 'ens', @count, 1, 1, 0, 0, @state, @sent, @settled, @task, @rejection, '{}')
        """;

    private readonly SqliteTestStore _store = new();
    private SqliteDatabase _database = null!;

    public async Task InitializeAsync()
    {
        Assert.True(SqliteAddress.TryParse(_store.ConnectionString, out var address, out _));
        Assert.True(SqliteLock.TryTake(address, out var held, out _));
        _database = new SqliteDatabase(address, held);
        Assert.Null(await _database.PrepareAsync(new FakeTimeProvider(TestPurchase.Noon), (_, _) => { }));
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        await _store.DisposeAsync();
    }

    [Theory]
    [InlineData("synchronous", "2")]
    [InlineData("journal_mode", "wal")]
    [InlineData("foreign_keys", "1")]
    [InlineData("busy_timeout", "5000")]
    public async Task Writer_Pragma_MakesCommitsSurvive(string pragma, string expected) =>
        Assert.Equal(expected, await _database.WriteAsync(transaction => transaction.ScalarAsync<string>($"PRAGMA {pragma}"), default));

    [Fact]
    public async Task Reader_Write_IsImpossible() =>
        await Assert.ThrowsAsync<SqliteException>(
            () => _database.ReadAsync(transaction => transaction.ExecuteAsync("UPDATE ledger_state SET probed_at = 1"), default));

    [Fact]
    public async Task Write_WorkThrows_KeepsNothingAndTheNextOneWorks()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _database.WriteAsync<int>(
            async transaction =>
            {
                await transaction.ExecuteAsync("INSERT INTO epochs VALUES ('beijing', 7, 0)");
                throw new InvalidOperationException("in the middle");
            },
            default));

        Assert.Equal(0, await _database.WriteAsync(transaction => transaction.ScalarAsync<int>("SELECT COUNT(*) FROM epochs"), default));
    }

    [Fact]
    public async Task Write_AfterClosing_IsRefusedInsteadOfWaitingForEver()
    {
        await _database.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => _database.WriteAsync(transaction => transaction.ExecuteAsync("SELECT 1"), default));
    }

    [Fact]
    public async Task Probe_WritingIsImpossible_SaysWhyForPeople()
    {
        var ledger = new SqlLedger(_database, NoMarker.Instance, NullLogger.Instance);
        await _database.WriteAsync(transaction => transaction.ExecuteAsync("PRAGMA query_only = ON"), default);

        var complaint = await ledger.ProbeAsync(TestPurchase.Noon, default);

        Assert.Contains("read-only", complaint, StringComparison.Ordinal);
        Assert.Contains(_store.Path, complaint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_DiskIsFull_KeepsNothingAndWorksAgainWhenThereIsRoom()
    {
        var pages = await _database.WriteAsync(transaction => transaction.ScalarAsync<int>("PRAGMA page_count"), default);
        await _database.WriteAsync(transaction => transaction.ExecuteAsync($"PRAGMA max_page_count = {pages}"), default);
        var ledger = new SqlLedger(_database, NoMarker.Instance, NullLogger.Instance);
        var now = TestPurchase.Noon;
        var huge = new DecisionRecord("beijing", "transcode", now, now, 1, "none", 0, "huge", new string('x', 1_000_000), "{}");
        var small = huge with { Explanation = "small", Fingerprint = "small" };

        var full = await Assert.ThrowsAsync<SqliteException>(() => ledger.AppendDecisionsAsync([small, huge], default));
        Assert.Equal(SQLitePCL.raw.SQLITE_FULL, full.SqliteErrorCode);
        Assert.Empty(await ledger.ReadDecisionsAsync(null, null, 10, default));

        await _database.WriteAsync(transaction => transaction.ExecuteAsync("PRAGMA max_page_count = 1000000"), default);
        await ledger.AppendDecisionsAsync([huge], default);
        Assert.Single(await ledger.ReadDecisionsAsync(null, null, 10, default));
    }

    [Fact]
    public async Task Law_SecondBlockingIntentOfACluster_IsRefusedByTheDatabase()
    {
        await InsertAsync("a", "Ambiguous", sent: 1);

        await RefusedAsync(() => InsertAsync("b", "Reserved"));
    }

    [Fact]
    public async Task Law_SecondOwnerOfATask_IsRefusedByTheDatabase()
    {
        await InsertAsync("a", "Accepted", sent: 1, task: "task");

        await RefusedAsync(() => InsertAsync("b", "Accepted", sent: 1, task: "task"));
    }

    [Fact]
    public async Task Law_StateThatContradictsItsColumns_IsRefusedByTheDatabase()
    {
        await RefusedAsync(() => InsertAsync("unknown state", "Lost", sent: 1));
        await RefusedAsync(() => InsertAsync("accepted without a task", "Accepted", sent: 1));
        await RefusedAsync(() => InsertAsync("sending without an instant", "Sending"));
        await RefusedAsync(() => InsertAsync("ended without an instant", "Released"));
        await RefusedAsync(() => InsertAsync("open with an end", "Reserved", settled: 1));
        await RefusedAsync(() => InsertAsync("rejected without a reason", "Rejected", settled: 1));
        await RefusedAsync(() => InsertAsync("no nodes", "Reserved", count: 0));
    }

    [Theory]
    [InlineData("INSERT INTO charges VALUES ('nobody', 0, 0, 1, 1, 0)")]
    [InlineData("INSERT INTO charges VALUES ('a', 0, 0, -1, 1, 0)")]
    [InlineData("INSERT INTO charges VALUES ('a', 0, 0, 1, -1, 0)")]
    [InlineData("INSERT INTO charges VALUES ('a', 0, 0, 1, 1, -1)")]
    [InlineData("INSERT INTO charges VALUES ('a', 0, 0, 1.5, 1, 0)")]
    [InlineData("INSERT INTO leases VALUES ('n1', 'nobody', 0, NULL, 0)")]
    [InlineData("INSERT INTO ledger_state (id, high_water) VALUES (2, 0)")]
    public async Task Law_ImpossibleRow_IsRefusedByTheDatabase(string sql)
    {
        await InsertAsync("a", "Reserved");

        await RefusedAsync(() => _database.WriteAsync(transaction => transaction.ExecuteAsync(sql), default));
    }

    private static async Task RefusedAsync(Func<Task> write) =>
        Assert.Equal(SQLitePCL.raw.SQLITE_CONSTRAINT, (await Assert.ThrowsAsync<SqliteException>(write)).SqliteErrorCode);

    private Task InsertAsync(
        string id, string state, int count = 1, long? sent = null, long? settled = null, string? task = null, string? rejection = null) =>
        _database.WriteAsync(
            transaction => transaction.ExecuteAsync(InsertIntent, new { id, state, count, sent, settled, task, rejection }), default);
}
