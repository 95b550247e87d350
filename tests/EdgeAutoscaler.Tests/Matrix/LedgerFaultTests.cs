using EdgeAutoscaler.Adapters.Ledger;
using EdgeAutoscaler.Adapters.Ledger.Sqlite;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Tests.Cycle;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace EdgeAutoscaler.Tests.Matrix;

/// <summary>The ledger's files are locked, gone, old or somebody else's: nothing is bought until they can be believed.</summary>
public sealed class LedgerFaultTests
{
    private static readonly OperatorWord Word = new("operator", "compared with the cloud", DateTimeOffset.UnixEpoch);

    [Fact]
    public async Task Cycle_TheDatabaseIsLocked_WaitsABoundedTimeAndBuysNothing()
    {
        await using var bench = await CycleBench.StartAsync();
        await using (var other = new SqliteConnection($"Data Source={bench.LedgerPath};Pooling=False"))
        {
            await other.OpenAsync();
            await ExecuteAsync(other, "BEGIN EXCLUSIVE");
            var started = TimeProvider.System.GetTimestamp();

            await Assert.ThrowsAsync<SqliteException>(() => bench.CycleAsync());

            Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));
            Assert.Empty(bench.Cloud.Purchases);
            await ExecuteAsync(other, "ROLLBACK");
        }

        await bench.CycleAsync();
        Assert.Single(bench.Cloud.Purchases);
    }

    [Fact]
    public async Task Cycle_AnOldCopyWasPutBack_BuysNothingUntilAPersonAcceptsIt()
    {
        await using var bench = await CycleBench.StartAsync();
        await bench.CloseAsync();
        File.Copy(bench.LedgerPath, bench.LedgerPath + ".backup");
        await bench.RestartAsync();
        await bench.CycleAsync();
        await bench.CloseAsync();
        File.Move(bench.LedgerPath + ".backup", bench.LedgerPath, overwrite: true);

        await AssertDoubtedAsync(bench);
    }

    [Fact]
    public async Task Cycle_TheDatabaseWasDeleted_BuysNothingUntilAPersonAcceptsTheNewOne()
    {
        await using var bench = await CycleBench.StartAsync();
        await bench.CycleAsync();
        await bench.CloseAsync();
        File.Delete(bench.LedgerPath);

        await AssertDoubtedAsync(bench);
    }

    [Fact]
    public async Task Cycle_TheMarkerWasDeleted_BuysNothingUntilAPersonAcceptsTheLedger()
    {
        await using var bench = await CycleBench.StartAsync();
        await bench.CycleAsync();
        await bench.CloseAsync();
        File.Delete(bench.LedgerPath + ".marker");

        await AssertDoubtedAsync(bench);
    }

    [Fact]
    public async Task Cycle_OldCopiesOfDatabaseAndMarker_TheCloudsOwnTasksTell()
    {
        await using var bench = await CycleBench.StartAsync();
        await bench.TrackAsync();
        await bench.CycleAsync(TimeSpan.FromMinutes(1));
        bench.Cloud.Finish("T-1", TaskState.Succeeded, NodeStatus.Ready, "i-1", "i-2", "i-3", "i-4");
        await bench.LiveAsync(TimeSpan.FromMinutes(30));
        await bench.CloseAsync();
        foreach (var suffix in new[] { "", ".marker" })
            File.Copy(bench.LedgerPath + suffix, bench.LedgerPath + suffix + ".backup");
        await bench.RestartAsync();
        bench.Load.Value = 20;
        await bench.LiveAsync(TimeSpan.FromMinutes(5));
        Assert.Equal(2, bench.Cloud.Purchases.Count);
        await bench.CloseAsync();
        foreach (var suffix in new[] { "", ".marker" })
            File.Move(bench.LedgerPath + suffix + ".backup", bench.LedgerPath + suffix, overwrite: true);
        await bench.RestartAsync();

        await bench.LiveAsync(TimeSpan.FromHours(1), step: TimeSpan.FromMinutes(5));

        Assert.Equal(2, bench.Cloud.Purchases.Count);
        Assert.Equal([FreezeKind.UnknownTasks], await bench.FreezesAsync());
    }

    [Fact]
    public async Task Open_KilledRightAfterTheFirstReservation_IsNotDoubted()
    {
        await using var bench = await CycleBench.StartAsync();
        await bench.CloseAsync();
        var marker = await File.ReadAllTextAsync(bench.LedgerPath + ".marker");
        await bench.RestartAsync();
        await bench.CycleAsync();
        await bench.CloseAsync();
        await File.WriteAllTextAsync(bench.LedgerPath + ".marker", marker);

        await bench.RestartAsync();

        Assert.Empty(await bench.FreezesAsync());
    }

    [Fact]
    public async Task Open_TheMarkerCannotBeRead_IsRefusedInWords()
    {
        await using var bench = await CycleBench.StartAsync();
        await bench.CloseAsync();
        File.Delete(bench.LedgerPath + ".marker");
        Directory.CreateDirectory(bench.LedgerPath + ".marker.next");

        var opening = await SqliteLedger.OpenAsync($"Data Source={bench.LedgerPath}", bench.Clock, NullLogger.Instance, default);

        var refused = Assert.IsType<LedgerOpening<SqlLedger>.Refused>(opening);
        Assert.Equal(LedgerProblem.Inaccessible, refused.Problem);
        Assert.Contains("marker", refused.Message, StringComparison.Ordinal);
    }

    private static async Task AssertDoubtedAsync(CycleBench bench)
    {
        var before = bench.Cloud.Purchases.Count;
        bench.Cloud.Tasks.Clear();
        bench.Cloud.Nodes.Clear();
        await bench.RestartAsync();
        bench.Load.Value = 20;
        await bench.LiveAsync(TimeSpan.FromHours(1), step: TimeSpan.FromMinutes(5));
        Assert.Equal(before, bench.Cloud.Purchases.Count);
        Assert.Equal([FreezeKind.LedgerRestored], await bench.FreezesAsync());

        Assert.True(await bench.Ledger.AcceptAsync(Word with { At = bench.Clock.GetUtcNow() }, default));
        await bench.RestartAsync();
        Assert.Empty(await bench.FreezesAsync());
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
