using EdgeAutoscaler.Backtest.Benchmark;

namespace EdgeAutoscaler.Backtest.Baselines;

/// <summary>Buys for twelve months what the load of now needs, and renews every lease for good: it never has fewer nodes than before.</summary>
internal sealed class RenewedBaseline : IBaseline
{
    private const int Months = 12;

    /// <inheritdoc/>
    public string Name => "reactive-12-renewed";

    /// <inheritdoc/>
    public IReadOnlyList<BaselineOrder> Decide(BaselineView seen) =>
        BaselineOrder.Of(seen.Prices.LongestUpTo(Months), Math.Max(seen.Owned, BenchmarkTrace.NodesFor(seen.Now)) - seen.Next);
}
