using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Cycle;

namespace EdgeAutoscaler.Tests.Cycle;

public sealed class ClusterCycleTests
{
    private static readonly Budget Fleet = new("fleet", null, null, BudgetWindow.Month, 500, TimeZoneInfo.Utc);

    [Fact]
    public async Task RunAsync_LoadNeedsFourNodes_BuysFourAndThenHoldsWhileTheyAreInFlight()
    {
        await using var bench = await CycleBench.StartAsync();

        for (var cycle = 0; cycle < 5; cycle++)
            await bench.CycleAsync();

        Assert.Equal(4, Assert.Single(bench.Cloud.Purchases).Count);
        Assert.Equal(DecisionOutcome.Hold, bench.Observer.Evaluations[^1].Groups[0].Decision.Outcome);
    }

    [Fact]
    public async Task RunAsync_AfterARestart_DoesNotBuyTheNodesInFlightAgain()
    {
        await using var bench = await CycleBench.StartAsync();
        await bench.CycleAsync();

        await bench.RestartAsync();
        await bench.CycleAsync();

        Assert.Single(bench.Cloud.Purchases);
    }

    [Fact]
    public async Task RunAsync_Canary_BuysOneThenTheRestOnceItIsReadyAndCooledDown()
    {
        await using var bench = await CycleBench.StartAsync(groups: [CycleBench.Group("transcode", canary: true)]);
        await bench.CycleAsync();
        bench.Cloud.Finish("T-1", TaskState.Succeeded, NodeStatus.Ready, "i-1");
        await bench.TrackAsync();
        await bench.CycleAsync();
        Assert.Equal(1, Assert.Single(bench.Cloud.Purchases).Count);

        await bench.CycleAsync(TimeSpan.FromMinutes(11));

        Assert.Equal([1, 3], bench.Cloud.Purchases.Select(purchase => purchase.Count));
    }

    [Fact]
    public async Task RunAsync_BudgetFor500AtPrice230_BuysTwo()
    {
        await using var bench = await CycleBench.StartAsync(budgets: [Fleet]);

        await bench.CycleAsync();

        Assert.Equal(2, Assert.Single(bench.Cloud.Purchases).Count);
        var usage = Assert.Single(await bench.Ledger.ReadBudgetsAsync([Fleet], bench.Clock.GetUtcNow(), default));
        Assert.Equal(460, usage.Held);
    }

    [Fact]
    public async Task RunAsync_DryRun_ReportsWhatItWouldBuyButSendsAndHoldsNothing()
    {
        await using var bench = await CycleBench.StartAsync(buysForReal: false, budgets: [Fleet]);

        await bench.CycleAsync();

        Assert.Empty(bench.Cloud.Purchases);
        Assert.Equal(PurchaseResult.DryRun, Assert.Single(bench.Observer.Purchases).Result);
        Assert.Equal(0, Assert.Single(await bench.Ledger.ReadBudgetsAsync([Fleet], bench.Clock.GetUtcNow(), default)).Held);
    }

    public static TheoryData<SignalProblem> Problems => new(Enum.GetValues<SignalProblem>());

    [Theory]
    [MemberData(nameof(Problems))]
    public async Task RunAsync_LoadCannotBeRead_BuysNothing(SignalProblem problem)
    {
        await using var bench = await CycleBench.StartAsync();
        bench.Load.Problem = new SignalReading.Missing(problem, "no number");

        await bench.CycleAsync();

        Assert.Empty(bench.Cloud.Purchases);
        Assert.Equal(DecisionOutcome.NoData, bench.Observer.Evaluations[0].Groups[0].Decision.Outcome);
    }

    [Fact]
    public async Task RunAsync_NodesCannotBeListed_BuysNothingAndSaysWhy()
    {
        await using var bench = await CycleBench.StartAsync();
        bench.Cloud.NodesProblem = "connection refused";

        await bench.CycleAsync();

        Assert.Empty(bench.Cloud.Purchases);
        var evaluation = Assert.Single(bench.Observer.Evaluations);
        Assert.False(evaluation.SafeToScale);
        Assert.Contains("connection refused", Assert.Single(evaluation.Problems).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("scaling")]
    [InlineData("updating")]
    [InlineData("a_word_of_tomorrow")]
    public async Task RunAsync_ClusterIsNotRunning_BuysNothing(string state)
    {
        await using var bench = await CycleBench.StartAsync();
        bench.Cloud.State = new Answer<string>.Ok(state);

        await bench.CycleAsync();

        Assert.Empty(bench.Cloud.Purchases);
    }

    [Fact]
    public async Task RunAsync_TasksCannotBeListed_SendsNothingBecauseALostAnswerCouldNotBeFound()
    {
        await using var bench = await CycleBench.StartAsync();
        bench.Cloud.TasksProblem = "timed out";

        await bench.CycleAsync();

        Assert.Empty(bench.Cloud.Purchases);
        Assert.Equal(PurchaseResult.Refused, Assert.Single(bench.Observer.Purchases).Result);
    }

    [Fact]
    public async Task RunAsync_TheFuseBlowsBeforeSending_NothingIsSentAndTheHoldIsFree()
    {
        await using var bench = await CycleBench.StartAsync(budgets: [Fleet]);
        bench.Cloud.BeforeSending = () => bench.Clock.Advance(TimeSpan.FromSeconds(61));

        await bench.CycleAsync();

        Assert.Empty(bench.Cloud.Purchases);
        Assert.Equal(PurchaseResult.Rejected, Assert.Single(bench.Observer.Purchases).Result);
        Assert.Equal(0, Assert.Single(await bench.Ledger.ReadBudgetsAsync([Fleet], bench.Clock.GetUtcNow(), default)).Held);
    }

    [Fact]
    public async Task RunAsync_AmbiguousOutcome_CountsAsCapacityAndMoneyAndBlocksTheClusterForGood()
    {
        await using var bench = await CycleBench.StartAsync(budgets: [Fleet]);
        bench.Cloud.NextOutcome = _ => new PurchaseOutcome.Ambiguous("timeout", "no answer in 30 s", null);
        await bench.CycleAsync();
        bench.Load.Value = 100;

        for (var hour = 0; hour < 30; hour++)
            await bench.CycleAsync(TimeSpan.FromHours(1));

        Assert.Single(bench.Cloud.Purchases);
        var decision = bench.Observer.Evaluations[^1].Groups[0].Decision;
        Assert.Equal(2, decision.Capacity.Nodes.Ambiguous);
        Assert.Equal(460, Assert.Single(await bench.Ledger.ReadBudgetsAsync([Fleet], bench.Clock.GetUtcNow(), default)).Held);
        Assert.False(bench.Observer.Evaluations[^1].SafeToScale);
    }

    [Fact]
    public async Task RunAsync_Forbidden_IsNotHammered()
    {
        await using var bench = await CycleBench.StartAsync();
        bench.Cloud.NextOutcome = _ => new PurchaseOutcome.Rejected(RejectionReason.Forbidden, "StatusForbidden", "not allowed", "R", null);

        for (var minute = 0; minute < 60; minute++)
            await bench.CycleAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(2, bench.Cloud.Purchases.Count);
    }

    [Fact]
    public async Task RunAsync_TwoGroupsShort_BuysForTheNeedierOneOnly()
    {
        await using var bench = await CycleBench.StartAsync(groups:
        [
            CycleBench.Group("transcode"),
            CycleBench.Group("cache", "ens.sn1.small") with { MinNodes = 1 },
        ]);
        bench.Cloud.Nodes.AddRange(Enumerable.Range(0, 3).Select(number =>
            new InventoryNode($"i-{number}", $"n-{number}", "ens.sn1.tiny", null, NodeStatus.Ready, null, null)));

        await bench.CycleAsync();

        Assert.Equal("ens.sn1.small", Assert.Single(bench.Cloud.Purchases).Offer.InstanceType);
    }

    [Fact]
    public async Task RunAsync_ManyGroups_AsksEachSourceOnceAndReadsHistoryBackOnce()
    {
        await using var bench = await CycleBench.StartAsync(groups: [CycleBench.Group("a"), CycleBench.Group("b", "ens.sn1.small")]);

        await bench.CycleAsync();
        var histories = bench.Load.Histories.Count;
        await bench.CycleAsync();

        Assert.Equal([2, 2], bench.Load.Readings);
        Assert.All(bench.Load.Histories, signals => Assert.Equal(2, signals));
        Assert.Equal(histories, bench.Load.Histories.Count);
    }
}
