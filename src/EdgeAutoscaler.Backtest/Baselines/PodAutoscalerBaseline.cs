using EdgeAutoscaler.Backtest.Benchmark;

namespace EdgeAutoscaler.Backtest.Baselines;

/// <summary>
/// The rule of Kubernetes' horizontal pod autoscaler on nodes: ⌈nodes × utilization / target⌉, unless the utilization is within 10 % of the
/// target; then the number stays, and what expires is replaced. Its stabilization of 5 minutes is below a slot.
/// </summary>
internal sealed class PodAutoscalerBaseline : IBaseline
{
    private const double Target = 0.9;
    private const double Tolerance = 0.1;

    /// <inheritdoc/>
    public string Name => "hpa";

    /// <inheritdoc/>
    public IReadOnlyList<BaselineOrder> Decide(BaselineView seen) => BaselineOrder.Of(seen.Prices.LongestUpTo(1), Wanted(seen) - seen.Next);

    private static int Wanted(BaselineView seen) =>
        seen.Owned > 0 && Math.Abs((seen.Now / seen.Owned / Target) - 1) <= Tolerance ? seen.Owned : BenchmarkTrace.NodesFor(seen.Now, Target);
}
