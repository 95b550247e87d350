using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Tests.Cycle;

public sealed class TaskTrackerTests
{
    private static readonly Budget Fleet = new("fleet", null, null, BudgetWindow.Lifetime, 10_000, TimeZoneInfo.Utc);

    [Fact]
    public async Task RunAsync_TaskSucceeds_CommitsTheMoneyAndRecordsLeasesAndLeadTimes()
    {
        await using var bench = await CycleBench.StartAsync(budgets: [Fleet]);
        await bench.CycleAsync();
        bench.Clock.Advance(TimeSpan.FromMinutes(7));
        bench.Cloud.Finish("T-1", TaskState.Succeeded, NodeStatus.Ready, "i-1", "i-2", "i-3", "i-4");

        await bench.TrackAsync();

        var usage = Assert.Single(await bench.Ledger.ReadBudgetsAsync([Fleet], bench.Clock.GetUtcNow(), default));
        Assert.Equal((920m, 0m), (usage.Committed, usage.Held));
        Assert.True(Assert.Single(bench.Observer.Tasks).HasEnded);
        Assert.Equal(4, bench.Observer.ReadyNodes.Count);
        Assert.All(bench.Observer.ReadyNodes, node => Assert.Equal(TimeSpan.FromSeconds(7 * 60 + 15), node.LeadTime));
        Assert.Equal(IntentState.Fulfilled, Assert.Single(await bench.Ledger.ReadIntentsAsync(10, default)).State);
    }

    [Fact]
    public async Task RunAsync_TaskFailsButLeavesANode_PaysForThatNodeAndFreesTheRest()
    {
        await using var bench = await CycleBench.StartAsync(budgets: [Fleet]);
        await bench.CycleAsync();
        bench.Cloud.Finish("T-1", TaskState.Failed, NodeStatus.NotReady, "i-1");

        await bench.TrackAsync();
        await bench.TrackAsync(TimeSpan.FromMinutes(15));

        var usage = Assert.Single(await bench.Ledger.ReadBudgetsAsync([Fleet], bench.Clock.GetUtcNow(), default));
        Assert.Equal((230m, 0m), (usage.Committed, usage.Held));
        Assert.Equal(IntentState.Partial, Assert.Single(await bench.Ledger.ReadIntentsAsync(10, default)).State);
    }

    [Fact]
    public async Task RunAsync_TaskEndsUnaccounted_WaitsForTheListingLagBeforeFreeingMoney()
    {
        await using var bench = await CycleBench.StartAsync(budgets: [Fleet]);
        await bench.CycleAsync();
        bench.Clock.Advance(TimeSpan.FromHours(2));
        bench.Cloud.Finish("T-1", TaskState.Succeeded, NodeStatus.Ready);

        await bench.TrackAsync();
        await bench.TrackAsync(TimeSpan.FromMinutes(14.9));

        var usage = Assert.Single(await bench.Ledger.ReadBudgetsAsync([Fleet], bench.Clock.GetUtcNow(), default));
        Assert.Equal(920, usage.Held);
    }

    [Fact]
    public async Task RunAsync_TaskCannotBeRead_KeepsItsNodesInFlight()
    {
        await using var bench = await CycleBench.StartAsync();
        await bench.CycleAsync();
        bench.Cloud.Tasks.Clear();

        await bench.TrackAsync(TimeSpan.FromHours(3));
        await bench.CycleAsync();

        Assert.Single(bench.Cloud.Purchases);
        Assert.Equal(4, bench.Observer.Evaluations[^1].Groups[0].Decision.Capacity.Nodes.InFlight);
    }

    [Fact]
    public async Task RunAsync_NodeBecomesReadyAfterItsTaskEnded_IsNoticedOnce()
    {
        await using var bench = await CycleBench.StartAsync();
        await bench.CycleAsync();
        bench.Cloud.Finish("T-1", TaskState.Succeeded, NodeStatus.NotReady, "i-1", "i-2", "i-3", "i-4");
        await bench.TrackAsync();
        Assert.Empty(bench.Observer.ReadyNodes);
        bench.Cloud.Nodes[0] = bench.Cloud.Nodes[0] with { Status = NodeStatus.Ready };

        await bench.TrackAsync();
        await bench.TrackAsync();

        Assert.Equal("i-1", Assert.Single(bench.Observer.ReadyNodes).InstanceId);
    }

    [Fact]
    public async Task RunAsync_NodesAppearBeforeTheTaskNamesThem_AreCountedOnce()
    {
        await using var bench = await CycleBench.StartAsync();
        await bench.CycleAsync();
        bench.Cloud.Nodes.Add(new InventoryNode("i-1", "n", "ens.sn1.tiny", null, NodeStatus.NotReady, bench.Clock.GetUtcNow(), null));
        await bench.TrackAsync();

        await bench.CycleAsync();

        var nodes = bench.Observer.Evaluations[^1].Groups[0].Decision.Capacity.Nodes;
        Assert.Equal((1, 3, 4), (nodes.NotReady, nodes.InFlight, nodes.Total));
    }
}
