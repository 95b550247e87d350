using System.Globalization;
using EdgeAutoscaler.Backtest.Benchmark;

namespace EdgeAutoscaler.Backtest.Baselines;

/// <summary>Buys for a month what the load of now needs at a target utilization.</summary>
/// <param name="utilization">The target, above 0.</param>
internal sealed class ReactiveBaseline(double utilization) : IBaseline
{
    /// <inheritdoc/>
    public string Name { get; } = string.Create(CultureInfo.InvariantCulture, $"reactive-{utilization:0.0}");

    /// <inheritdoc/>
    public IReadOnlyList<BaselineOrder> Decide(BaselineView seen) =>
        BaselineOrder.Of(seen.Prices.LongestUpTo(1), BenchmarkTrace.NodesFor(seen.Now, utilization) - seen.Next);
}
