using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Tests.Planning;

namespace EdgeAutoscaler.Core.Tests.Limits;

/// <summary>The guard as the planner uses it: one sample a minute, ten of them at 5.6 (two nodes), then a jump to 280 (a hundred).</summary>
public sealed class SpikeGuardLimitTests
{
    private static PlanningInput Jumped(double minutesAgo, int nodes) => Given.Input()
        .WithLimits(Given.Unlimited with { SpikeGuard = true })
        .WithNodes(nodes)
        .WithSamples(
        [
            .. Enumerable.Range(1, 10).Select(i => (minutesAgo + i, 5.6)),
            .. Enumerable.Range(0, (int)minutesAgo + 1).Select(i => ((double)i, 280.0)),
        ]);

    private static AppliedLimit Guard(ScaleDecision decision) => decision.Candidates[0].Limits.Single(limit => limit.Limit == LimitNames.SpikeGuard);

    [Fact]
    public void Plan_JumpJustSeen_IsShownButNotBoughtFor()
    {
        var decision = Jumped(minutesAgo: 3, nodes: 2).Planned();

        Assert.Equal((DecisionOutcome.Limited, 100, 98), (decision.Outcome, decision.Desired, decision.Shortfall));
        Assert.Equal("cpu jumped to 280 3 min ago and must stand 10 min", Guard(decision).Reason);
    }

    [Fact]
    public void Plan_ShortBeforeTheJump_BuysWhatWasShortThen() => Assert.Equal(1, Jumped(minutesAgo: 3, nodes: 1).Bought());

    [Fact]
    public void Plan_JumpHasStoodTenMinutes_IsBoughtFor()
    {
        Assert.Equal(0, Jumped(minutesAgo: 9, nodes: 2).Bought());
        Assert.Equal(38, Jumped(minutesAgo: 10, nodes: 2).Bought());
    }

    [Fact]
    public void Plan_GuardOff_BelievesTheJump() =>
        Assert.Equal(38, Jumped(minutesAgo: 0, nodes: 2).WithLimits(Given.Unlimited).Bought());

    [Fact]
    public void Plan_SeveralSignalsJump_NamesAllInOneOrder()
    {
        string[] names = ["net", "disk", "cpu", "queue", "memory", "sessions", "bitrate"];
        var group = Given.Group with { Signals = [.. names.Select(name => Given.Signal(name))], Limits = Given.Unlimited with { SpikeGuard = true } };
        var jump = Jumped(minutesAgo: 3, nodes: 0).Signals["cpu"].Samples;

        var decision = names.Aggregate(Given.Input(group), (input, name) => input.WithSignal(jump, name: name)).Planned();

        Assert.Equal(
            string.Join(", ", names.Order().Select(name => $"{name} jumped to 280 3 min ago")) + " and must stand 10 min",
            Guard(decision).Reason);
    }
}
