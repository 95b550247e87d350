using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Tests.Cycle;

namespace EdgeAutoscaler.Tests.Matrix;

/// <summary>The clock is wrong: no window opens, no doubt ends, and nothing is bought until a person says which time it is.</summary>
public sealed class ClockTests
{
    private static readonly Budget Monthly = new("fleet", null, null, BudgetWindow.Month, 460, TimeZoneInfo.Utc);

    public static TheoryData<TimeSpan> Jumps => new(
        TimeSpan.FromDays(40), TimeSpan.FromDays(366), TimeSpan.FromMinutes(2), TimeSpan.FromHours(-1), TimeSpan.FromDays(-40), TimeSpan.FromMinutes(-2));

    [Theory]
    [MemberData(nameof(Jumps))]
    public async Task Cycle_TheWallClockJumps_FreezesAndOpensNoWindow(TimeSpan jump)
    {
        await using var bench = await SpentAsync();
        var before = bench.Clocks.Now;
        bench.Wall.Error = jump;

        await bench.LiveAsync(TimeSpan.FromHours(1), step: TimeSpan.FromMinutes(5));

        Assert.Single(bench.Cloud.Purchases);
        Assert.Equal([FreezeKind.ClockJump], await bench.FreezesAsync());
        Assert.Equal(before + TimeSpan.FromHours(1), bench.Clocks.Now);
        Assert.Equal(460, Assert.Single(await bench.Ledger.ReadBudgetsAsync([Monthly], bench.Clocks.Now, default)).Held);
    }

    [Fact]
    public async Task Cycle_TheWallClockIsCorrectedByLittle_IsFollowed()
    {
        await using var bench = await CycleBench.StartAsync();
        bench.Wall.Error = TimeSpan.FromSeconds(50);

        await bench.CycleAsync();

        Assert.Single(bench.Cloud.Purchases);
        Assert.Empty(await bench.FreezesAsync());
        Assert.Equal(bench.Wall.GetUtcNow(), bench.Clocks.Now);
    }

    [Fact]
    public async Task Cycle_RestartedAfterAJump_IsStillFrozen()
    {
        await using var bench = await SpentAsync();
        bench.Wall.Error = TimeSpan.FromDays(40);
        await bench.CycleAsync();
        await bench.RestartAsync();

        await bench.LiveAsync(TimeSpan.FromHours(1), step: TimeSpan.FromMinutes(5));

        Assert.Single(bench.Cloud.Purchases);
        Assert.Equal([FreezeKind.ClockJump], await bench.FreezesAsync());
    }

    [Fact]
    public async Task Cycle_StartedWithAClockBehindTheLedger_BuysNothing()
    {
        await using var bench = await SpentAsync();
        bench.Wall.Error = TimeSpan.FromDays(-40);
        bench.Load.Clock = bench.Wall;
        await bench.RestartAsync();

        await bench.LiveAsync(TimeSpan.FromHours(1), step: TimeSpan.FromMinutes(5));

        Assert.Single(bench.Cloud.Purchases);
        AssertHeldByTheClock(bench);
    }

    [Fact]
    public async Task Cycle_TheCloudDatesItsAnswersOtherwise_BuysNothing()
    {
        await using var world = await HttpBench.StartAsync();
        world.TellsDates = true;
        await world.Bench.CycleAsync();

        await world.Bench.LiveAsync(TimeSpan.FromMinutes(10));

        Assert.Equal(0, world.Sent);
        AssertHeldByTheClock(world.Bench);
    }

    [Fact]
    public async Task Track_TheCloudDatesItsAnswersOtherwise_DoubtDoesNotEnd()
    {
        await using var bench = await CycleBench.StartAsync();
        bench.Cloud.NextOutcome = _ => new PurchaseOutcome.Ambiguous("timeout", "no answer", null);
        await bench.CycleAsync();
        bench.Clocks.Cloud.Saw(bench.Clock.GetUtcNow().AddMinutes(-6));

        await bench.LiveAsync(TimeSpan.FromHours(2), step: TimeSpan.FromMinutes(5));

        Assert.Equal(IntentState.Ambiguous, (await bench.OnlyIntentAsync()).State);
    }

    private static void AssertHeldByTheClock(CycleBench bench)
    {
        var decision = bench.Observer.Evaluations[^1].Groups[0].Decision;
        Assert.NotEqual(DecisionOutcome.Buy, decision.Outcome);
        Assert.Contains(LimitNames.Clock, decision.Binding.Select(limit => limit.Limit));
    }

    /// <summary>A cluster that needs four nodes and has spent its month's money on two.</summary>
    private static async Task<CycleBench> SpentAsync()
    {
        var bench = await CycleBench.StartAsync(budgets: [Monthly]);
        await bench.CycleAsync();
        Assert.Equal(2, Assert.Single(bench.Cloud.Purchases).Count);
        return bench;
    }
}
