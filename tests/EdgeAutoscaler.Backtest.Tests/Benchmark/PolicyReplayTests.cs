using EdgeAutoscaler.Backtest.Baselines;
using EdgeAutoscaler.Backtest.Replay;
using EdgeAutoscaler.Core.Policies;

namespace EdgeAutoscaler.Backtest.Benchmark;

public class PolicyReplayTests
{
    private static readonly IDeliveries NextHour = new PunctualDeliveries(TimeSpan.FromHours(1));

    [Fact]
    public void Run_TargetTracking_BuysLikeTheReactiveBaseline()
    {
        var trace = GivenBenchmark.Trace(24, Enumerable.Range(0, 400).Select(hour => 10 + (5 * Math.Sin(hour / 9.0))));
        var group = PolicyReplay.Neutral(Given.Group with { Policies = [new TargetTrackingPolicy("cpu", 1)] }, PriceTable.Standard, NextHour.Longest);

        var (orders, heldBy) = PolicyReplay.Run(trace, group, [], NextHour, CancellationToken.None);

        Assert.Equal(BaselineReplay.Run(trace, new ReactiveBaseline(1), PriceTable.Standard, NextHour, CancellationToken.None), orders);
        Assert.Empty(heldBy);
    }

    [Fact]
    public void Run_LimitedGroup_TellsWhatHeldItBack()
    {
        var trace = GivenBenchmark.Trace(24, Enumerable.Repeat(10.0, 48));

        var (orders, heldBy) = PolicyReplay.Run(trace, Given.Group with { MaxNodes = 6 }, [], NextHour, CancellationToken.None);

        Assert.Equal(6, orders.Sum(order => order.Count));
        Assert.NotEmpty(heldBy);
    }
}
