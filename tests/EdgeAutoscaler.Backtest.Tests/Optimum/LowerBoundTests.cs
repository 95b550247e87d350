using CsCheck;
using EdgeAutoscaler.Backtest.Benchmark;

namespace EdgeAutoscaler.Backtest.Optimum;

public class LowerBoundTests
{
    [Fact]
    public void Of_SteadyDemand_IsTheLongestTermLessTheAllowance()
    {
        var problem = Problem(Enumerable.Repeat(10, 12 * 730));

        // Leaving an hour unserved pays for no lease, so the smallest penalty gives the best bound.
        Assert.Equal((10 * 996) - (0.6m * 0.001m * 87_600), LowerBound.Of(problem, 1), 0);
    }

    [Fact]
    public void Of_RarePeaks_LeavesThemUnserved()
    {
        var problem = Problem(Enumerable.Range(0, 730).Select(hour => hour == 400 ? 10 : 9));

        // A month of a year's lease costs 83.
        Assert.InRange(LowerBound.Of(problem, 1), 9 * 82, 9 * 83);
    }

    [Fact]
    public void Of_AnyDemand_IsTheHighestBoundOfAllPenalties() => Gen.Int[0, 4].Array[20, 40].Sample(
        required =>
        {
            var problem = new PermitProblem([.. required], 5, PriceTable.Standard.ByMonths);

            var all = new[] { 0.6m, 1, 1.6m, 3, 6 }.Max(penalty => ClairvoyantOptimum.Of(problem, penalty).Cost - (penalty * 0.001m * problem.Demanded));
            Assert.Equal(all, LowerBound.Of(problem, 1), 1);
        },
        iter: 30);

    [Fact]
    public void Of_NoDemand_IsNothing() => Assert.Equal(0, LowerBound.Of(Problem([0, 0]), 1));

    private static PermitProblem Problem(IEnumerable<int> required) => new([.. required], 730, PriceTable.Standard.ByMonths);
}
