using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Tests.Cycle;

namespace EdgeAutoscaler.Tests.Matrix;

/// <summary>What the cloud delivers differs from what was asked for: everything paid is counted, and nothing is bought in its place by mistake.</summary>
public sealed class FulfilmentTests
{
    [Fact]
    public async Task Cycle_TheCloudNamesATaskOfAnotherPurchase_IsForAPerson()
    {
        await using var bench = await CycleBench.StartAsync();
        await bench.CycleAsync();
        bench.Cloud.Finish("T-1", TaskState.Succeeded, NodeStatus.Ready, "i-1", "i-2", "i-3", "i-4");
        await bench.LiveAsync(TimeSpan.FromMinutes(20));
        bench.Cloud.NextOutcome = _ => new PurchaseOutcome.Accepted("T-1", "R-2");
        bench.Load.Value = 20;

        await bench.LiveAsync(TimeSpan.FromHours(2), step: TimeSpan.FromMinutes(5));

        Assert.Equal(2, bench.Cloud.Purchases.Count);
        Assert.Equal([IntentState.Fulfilled, IntentState.NeedsOperator], (await bench.Ledger.ReadIntentsAsync(10, default)).Select(record => record.State).Order().Reverse());
        Assert.Equal((920m, 920m), await bench.MoneyAsync());
        Assert.False(bench.Observer.Evaluations[^1].SafeToScale);
    }

    [Fact]
    public async Task Cycle_TwoOfFourCame_PaysForThoseAndBuysTheOthersAfterARest()
    {
        await using var bench = await CycleBench.StartAsync();
        await bench.CycleAsync();
        bench.Cloud.Finish("T-1", TaskState.Succeeded, NodeStatus.Ready, "i-1", "i-2");

        await bench.LiveAsync(TimeSpan.FromMinutes(14));
        Assert.Single(bench.Cloud.Purchases);
        Assert.Equal((460m, 460m), await bench.MoneyAsync());

        await bench.LiveAsync(TimeSpan.FromMinutes(30));
        Assert.Equal([4, 2], bench.Cloud.Purchases.Select(purchase => purchase.Count));
        Assert.Equal((460m, 460m), await bench.MoneyAsync());
    }

    [Fact]
    public async Task Cycle_SixCameWhereFourWereAsked_ChargesSixAndStopsBuying()
    {
        await using var bench = await CycleBench.StartAsync();
        await bench.CycleAsync();
        bench.Cloud.Finish("T-1", TaskState.Succeeded, NodeStatus.Ready, "i-1", "i-2", "i-3", "i-4", "i-5", "i-6");
        await bench.LiveAsync(TimeSpan.FromMinutes(30));
        bench.Load.Value = 29;

        await bench.LiveAsync(TimeSpan.FromHours(2), step: TimeSpan.FromMinutes(5));

        Assert.Single(bench.Cloud.Purchases);
        Assert.Equal((1380m, 0m), await bench.MoneyAsync());
        Assert.Equal([FreezeKind.Overrun], await bench.FreezesAsync());
    }

    [Fact]
    public async Task Cycle_ATaskNeverEnds_StaysInFlightAndIsNotBoughtAgain()
    {
        await using var bench = await CycleBench.StartAsync();
        await bench.CycleAsync();

        await bench.LiveAsync(TimeSpan.FromHours(12), step: TimeSpan.FromMinutes(10));

        Assert.Single(bench.Cloud.Purchases);
        Assert.Equal(IntentState.Stuck, (await bench.OnlyIntentAsync()).State);
        Assert.Equal(4, bench.Observer.Evaluations[^1].Groups[0].Decision.Capacity.Nodes.InFlight);
        Assert.Equal((0m, 920m), await bench.MoneyAsync());
    }

    [Fact]
    public async Task Cycle_NodesNeverBecomeReady_AreNotReplaced()
    {
        await using var bench = await CycleBench.StartAsync();
        await bench.CycleAsync();
        bench.Cloud.Finish("T-1", TaskState.Succeeded, NodeStatus.NotReady, "i-1", "i-2", "i-3", "i-4");

        for (var hour = 0; hour < 48; hour++)
        {
            bench.Cloud.Nodes[0] = bench.Cloud.Nodes[0] with { Status = hour % 2 == 0 ? NodeStatus.Ready : NodeStatus.NotReady };
            await bench.LiveAsync(TimeSpan.FromHours(1), step: TimeSpan.FromMinutes(20));
        }

        Assert.Single(bench.Cloud.Purchases);
        Assert.Equal(4, bench.Observer.Evaluations[^1].Groups[0].Decision.Capacity.Nodes.Total);
    }

    [Fact]
    public async Task Cycle_NodesAppearAfterTheirTaskWasSettledAsFailed_AreChargedAndStopBuying()
    {
        await using var bench = await CycleBench.StartAsync();
        await bench.CycleAsync();
        bench.Cloud.Finish("T-1", TaskState.Failed, NodeStatus.Ready);
        await bench.LiveAsync(TimeSpan.FromMinutes(17));
        Assert.Equal(IntentState.Failed, (await bench.OnlyIntentAsync()).State);
        bench.Cloud.Nodes.Add(new InventoryNode("i-1", "n-1", "ens.sn1.tiny", null, NodeStatus.Ready, bench.Clock.GetUtcNow().AddMinutes(-10), null));

        await bench.LiveAsync(TimeSpan.FromHours(2), step: TimeSpan.FromMinutes(5));

        Assert.Single(bench.Cloud.Purchases);
        Assert.Equal([FreezeKind.LateNodes], await bench.FreezesAsync());
        Assert.Equal((230m, 0m), await bench.MoneyAsync());
    }

    [Fact]
    public async Task Cycle_APersonBuysWhileAnAnswerIsLost_IsForAPerson()
    {
        await using var bench = await CycleBench.StartAsync();
        bench.Cloud.NextOutcome = _ => new PurchaseOutcome.Ambiguous("timeout", "no answer", null);
        await bench.CycleAsync();
        bench.Cloud.Begin("T-ours");
        bench.Cloud.Begin("T-theirs");

        await bench.LiveAsync(TimeSpan.FromHours(2), step: TimeSpan.FromMinutes(5));

        Assert.Single(bench.Cloud.Purchases);
        Assert.Equal(IntentState.NeedsOperator, (await bench.OnlyIntentAsync()).State);
        Assert.Equal(4, bench.Observer.Evaluations[^1].Groups[0].Decision.Capacity.Nodes.Ambiguous);
        Assert.Equal((0m, 920m), await bench.MoneyAsync());
    }

    [Fact]
    public async Task Cycle_APersonBuysWhileTheServiceWatches_ItsNodesCountAndItsTaskHasAName()
    {
        await using var bench = await CycleBench.StartAsync();
        bench.Load.Value = 5;
        await bench.CycleAsync();
        bench.Cloud.Finish("T-1", TaskState.Succeeded, NodeStatus.Ready, "i-1", "i-2");
        await bench.LiveAsync(TimeSpan.FromMinutes(30));
        bench.Cloud.Begin("T-theirs");
        bench.Cloud.Finish("T-theirs", TaskState.Succeeded, NodeStatus.Ready, "i-3", "i-4");
        bench.Load.Value = 10;

        await bench.LiveAsync(TimeSpan.FromHours(1), step: TimeSpan.FromMinutes(5));

        Assert.Single(bench.Cloud.Purchases);
        Assert.Equal("T-theirs", Assert.Single(bench.Observer.Orphans).TaskId);
        Assert.Equal((460m, 0m), await bench.MoneyAsync());
        Assert.Empty(await bench.FreezesAsync());
    }
}
