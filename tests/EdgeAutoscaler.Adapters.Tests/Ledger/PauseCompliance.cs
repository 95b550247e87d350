using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.Tests.Ledger;

public abstract class PauseCompliance<TStore> : LedgerCompliance<TStore>
    where TStore : ITestStore, new()
{
    [Theory]
    [InlineData(null, null)]
    [InlineData(Cluster, null)]
    [InlineData(Cluster, Group)]
    [InlineData(null, Group)]
    public async Task Pause_ScopeThatTouchesTheCluster_IsShownUntilTakenBack(string? cluster, string? group)
    {
        var pause = Of(cluster, group);
        await Ledger.PauseAsync(pause, default);
        Assert.Equal(pause, Assert.Single((await SnapshotAsync()).Pauses));

        Assert.True(await Ledger.ResumeAsync(cluster, group, Word, default));

        Assert.Empty((await SnapshotAsync()).Pauses);
    }

    [Fact]
    public async Task Pause_OfAnotherCluster_IsNotShown()
    {
        await Ledger.PauseAsync(Of("hangzhou", null), default);

        Assert.Empty((await SnapshotAsync()).Pauses);
    }

    [Fact]
    public async Task Pause_SameScopeAgain_TakesThePlaceOfTheFirst()
    {
        await Ledger.PauseAsync(Of(Cluster, null), default);
        var second = Of(Cluster, null) with { Reason = "second", Until = null };

        await Ledger.PauseAsync(second, default);

        Assert.Equal(second, Assert.Single((await SnapshotAsync()).Pauses));
    }

    [Fact]
    public async Task Pause_Expired_IsNotShown()
    {
        await Ledger.PauseAsync(Of(Cluster, null), default);

        Assert.Single((await SnapshotAsync(Noon.AddHours(1).AddMilliseconds(-1))).Pauses);
        Assert.Empty((await SnapshotAsync(Noon.AddHours(1))).Pauses);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(Cluster, Group)]
    public async Task Resume_OtherScope_TakesNothingBack(string? cluster, string? group)
    {
        await Ledger.PauseAsync(Of(Cluster, null), default);

        Assert.False(await Ledger.ResumeAsync(cluster, group, Word, default));
        Assert.Single((await SnapshotAsync()).Pauses);
    }

    [Fact]
    public async Task PauseAndResume_ByPeople_StandInTheAuditTrailAndThePausesOfAll()
    {
        await Ledger.PauseAsync(Of(Cluster, Group), default);
        var paused = await Ledger.ReadSafetyAsync(10, default);
        await Ledger.ResumeAsync(Cluster, Group, Word, default);
        await Ledger.ResumeAsync(Cluster, Group, Word, default);

        var resumed = await Ledger.ReadSafetyAsync(10, default);
        Assert.Equal(Of(Cluster, Group), Assert.Single(paused.Pauses));
        Assert.Empty(resumed.Pauses);
        Assert.Equal(
            [("ann", "resume", $"{Cluster}/{Group}", "done"), ("operator", "pause", $"{Cluster}/{Group}", "maintenance until 2026-03-10 05:00 UTC")],
            resumed.Audit.Select(entry => (entry.Author, entry.Action, entry.Subject, entry.Detail)));
    }

    private static OperatorWord Word => new("ann", "done", Noon.AddMinutes(5));

    private static Pause Of(string? cluster, string? group) => new(cluster, group, "maintenance", "operator", Noon, Noon.AddHours(1));
}
