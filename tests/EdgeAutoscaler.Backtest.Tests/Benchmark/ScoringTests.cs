using CsCheck;

namespace EdgeAutoscaler.Backtest.Benchmark;

public class ScoringTests
{
    private const int Month = SlotGrid.MinutesPerMonth;

    [Fact]
    public void Of_OrderThatArrivesInTime_ServesAndIsPaidProRata()
    {
        var score = Scoring.Of(GivenBenchmark.Trace(1, 2, 2, 3), [new BenchmarkOrder(-60, 0, 1, 2, 730)]);

        Assert.Equal(2 * 2, score.Cost);
        Assert.Equal(1.0 / 5, score.UnservedShare);
        Assert.Equal(0.5, score.ShortShare);
        Assert.Equal(0, score.OverProvisionShare);
    }

    [Fact]
    public void Of_OrderThatArrivesWithinASlot_IsShortForTheRestOfIt()
    {
        var score = Scoring.Of(GivenBenchmark.Trace(1, 1, 1, 1, 0), [new BenchmarkOrder(0, 15, 1, 1, 730)]);

        Assert.Equal(0.25 / 2, score.UnservedShare);
        Assert.Equal(1.0 / 3, score.ShortShare, 9);
        Assert.Equal(1.0 / 2, score.OverProvisionShare);
        Assert.Equal([0.75, 1, 1], score.Capacity.AsEnumerable());
        Assert.Equal(2.75m, score.Cost, 9);
    }

    [Fact]
    public void Of_LeaseThatEnds_LeavesFromThatMinuteOn()
    {
        var score = Scoring.Of(GivenBenchmark.Trace(0, Enumerable.Repeat(1.0, 731)), [new BenchmarkOrder(-30, -30, 1, 1, 730)]);

        Assert.Equal(1.5 / 731, score.UnservedShare, 9);
        Assert.Equal(729.5m, score.Cost, 9);
    }

    [Fact]
    public void Of_LostOrder_CountsButNeitherServesNorCosts()
    {
        var score = Scoring.Of(GivenBenchmark.Trace(0, 1, 1), [new BenchmarkOrder(0, null, 12, 5, 996)]);

        Assert.Equal((0m, 1.0, 1), (score.Cost, score.UnservedShare, score.Orders));
        Assert.Empty(score.NodesByTerm);
    }

    [Fact]
    public void Of_AnyOrders_AccountsForEveryNodeMinute() =>
        Gen.Select(Gen.Int[0, 3].Array[1, 20], Gen.Select(Gen.Int[-60, 900], Gen.Int[1, 3]).Array[0, 5]).Sample((required, arrivals) =>
        {
            var trace = GivenBenchmark.Trace(0, required.Select(nodes => (double)nodes));
            var score = Scoring.Of(trace, [.. arrivals.Select(arrival => new BenchmarkOrder(arrival.Item1, arrival.Item1, 1, arrival.Item2, Month))]);

            var demanded = required.Sum();
            Assert.Equal((double)score.Cost / 60, score.Capacity.Sum(), 6);
            if (demanded > 0)
                Assert.Equal(score.Capacity.Sum() / demanded, 1 + score.OverProvisionShare - score.UnservedShare, 6);
        });
}
