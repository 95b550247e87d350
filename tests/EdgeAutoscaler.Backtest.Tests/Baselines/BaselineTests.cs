using CsCheck;
using EdgeAutoscaler.Backtest.Benchmark;
using EdgeAutoscaler.Backtest.Replay;

namespace EdgeAutoscaler.Backtest.Baselines;

public class BaselineTests
{
    private static readonly IDeliveries NextHour = new PunctualDeliveries(TimeSpan.FromHours(1));

    public static TheoryData<string> Names => [.. BaselineList.All.Select(create => create().Name)];

    [Fact]
    public void Reactive_Rise_BuysTheDifferenceForTheNextHour() =>
        Assert.Equal([(-60, 0, 2), (60, 120, 3)], Arrivals(new ReactiveBaseline(1), 1, 2, 2, 5, 5, 1, 1));

    [Fact]
    public void Reactive_LeaseThatEnds_IsReplacedInTime()
    {
        var orders = Run(new ReactiveBaseline(1), GivenBenchmark.Trace(1, Enumerable.Repeat(2.0, 1500)));

        Assert.Equal([0L, 730 * 60, 1460 * 60], orders.Select(order => order.ReadyAt!.Value));
    }

    [Fact]
    public void Reactive_Target_LeavesRoom() => Assert.Equal(10, Assert.Single(Run(new ReactiveBaseline(0.9), GivenBenchmark.Trace(1, 9, 9, 9))).Count);

    [Fact]
    public void StaticPeak_WarmUp_BuysItsPeakAndAFifthForAYear()
    {
        var order = Assert.Single(Run(new StaticPeakBaseline(), GivenBenchmark.Trace(3, 3, 10, 3, 50, 50)));

        Assert.Equal((12, 12), (order.Count, order.Months));
    }

    [Fact]
    public void PodAutoscaler_WithinTolerance_StaysAsItIs() =>
        Assert.Equal([10], Run(new PodAutoscalerBaseline(), GivenBenchmark.Trace(1, 9, 9, 9.8, 8.2, 9.8)).Select(order => order.Count));

    [Fact]
    public void PodAutoscaler_BeyondTolerance_GoesToTheTarget() =>
        Assert.Equal([10, 2], Run(new PodAutoscalerBaseline(), GivenBenchmark.Trace(1, 9, 9, 10, 10, 10)).Select(order => order.Count));

    [Fact]
    public void PredictedMaximum_SameHourOfLastWeek_IsExpectedAgain()
    {
        var loads = Enumerable.Range(0, 400).Select(hour => hour % 168 == 100 ? 20.0 : 1);

        var orders = Run(new PredictedMaximumBaseline(), GivenBenchmark.Trace(200, loads));

        // 68 hours before, the peak lies beyond the 48 hours; 20 × 1.1 from then on.
        Assert.Equal([(-60, 2), (20 * 60, 20)], orders.Select(order => ((int)order.PlacedAt, order.Count)));
    }

    [Fact]
    public void Threshold_AboveSeventyPercent_BuysAndWaits() =>
        Assert.Equal([10, 5], Run(new ThresholdBaseline(), GivenBenchmark.Trace(1, 7, 7, 10.5, 10.5)).Select(order => order.Count));

    [Fact]
    public void Threshold_OrderInFlight_OrdersNothing()
    {
        var orders = Run(new ThresholdBaseline(), GivenBenchmark.Trace(1, 7, 14, 14, 14, 14, 14), new PunctualDeliveries(TimeSpan.FromHours(3)));

        Assert.Equal([-60L, 120], orders.Select(order => order.PlacedAt));
    }

    [Fact]
    public void Renewed_Decline_NeverLetsANodeGo()
    {
        var orders = Run(new RenewedBaseline(), GivenBenchmark.Trace(1, [5, 5, .. Enumerable.Repeat(1.0, 13 * 730)]));

        Assert.Equal([5, 5], orders.Select(order => order.Count));
    }

    [Fact]
    public void ParkingPermit_LevelThatKeepsNeeding_BuysLongerAndLonger()
    {
        var orders = Run(new ParkingPermitBaseline(), GivenBenchmark.Trace(1, Enumerable.Repeat(0.5, 12 * 730)));

        Assert.Equal([1, 1, 3], orders.Take(3).Select(order => order.Months));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Decide_OtherFuture_LeavesEarlierOrdersIdentical(string name) =>
        Gen.Select(Gen.Double[0, 20].Array[120], Gen.Double[0, 20].Array[120], Gen.Int[25, 119]).Sample(
            (loads, others, cut) =>
            {
                var known = Run(Named(name), GivenBenchmark.Trace(24, loads));
                var corrupted = Run(Named(name), GivenBenchmark.Trace(24, [.. loads.Take(cut), .. others.Skip(cut)]));

                var until = (cut - 24) * 60;
                Assert.Equal(known.Where(order => order.PlacedAt < until), corrupted.Where(order => order.PlacedAt < until));
            },
            iter: 20);

    [Theory]
    [MemberData(nameof(Names))]
    public void Decide_LostOrders_AreOrderedAgain(string name)
    {
        var trace = GivenBenchmark.Trace(24, Enumerable.Repeat(10.0, 200));

        var orders = Run(Named(name), trace, new EveryOtherLost());

        Assert.Null(orders[0].ReadyAt);
        Assert.InRange(Scoring.Of(trace, orders).UnservedShare, 0, 0.1);
    }

    private static IBaseline Named(string name) => BaselineList.All.Select(create => create()).Single(baseline => baseline.Name == name);

    private static IEnumerable<(int, int, int)> Arrivals(IBaseline baseline, int warmUp, params double[] loads) =>
        Run(baseline, GivenBenchmark.Trace(warmUp, loads)).Select(order => ((int)order.PlacedAt, (int)order.ReadyAt!.Value, order.Count));

    private static IReadOnlyList<BenchmarkOrder> Run(IBaseline baseline, BenchmarkTrace trace, IDeliveries? deliveries = null) =>
        BaselineReplay.Run(trace, baseline, PriceTable.Standard, deliveries ?? NextHour, CancellationToken.None);

    private sealed class EveryOtherLost : IDeliveries
    {
        public TimeSpan Longest => TimeSpan.FromHours(1);

        public TimeSpan? LeadTimeOf(int order) => order % 2 == 1 ? null : TimeSpan.FromMinutes(30);
    }
}
