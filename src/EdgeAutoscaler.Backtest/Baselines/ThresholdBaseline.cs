using EdgeAutoscaler.Backtest.Benchmark;

namespace EdgeAutoscaler.Backtest.Baselines;

/// <summary>In the manner of Escalator: above 70 % it buys, by the month, until 70 % are reached, then waits until all of it is ready.</summary>
internal sealed class ThresholdBaseline : IBaseline
{
    private const double Threshold = 0.7;

    /// <inheritdoc/>
    public string Name => "escalator";

    /// <inheritdoc/>
    public IReadOnlyList<BaselineOrder> Decide(BaselineView seen) =>
        seen.InFlight > 0 ? [] : BaselineOrder.Of(seen.Prices.LongestUpTo(1), BenchmarkTrace.NodesFor(seen.Now, Threshold) - seen.Next);
}
