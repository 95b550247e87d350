using EdgeAutoscaler.Backtest.Benchmark;

namespace EdgeAutoscaler.Backtest.Baselines;

/// <summary>Keeps the peak of the warm-up and a fifth more, for twelve months at a time, whatever comes.</summary>
internal sealed class StaticPeakBaseline : IBaseline
{
    private const double Reserve = 1.2;
    private const int Months = 12;

    private int? _nodes;

    /// <inheritdoc/>
    public string Name => "static-peak";

    /// <inheritdoc/>
    public IReadOnlyList<BaselineOrder> Decide(BaselineView seen)
    {
        _nodes ??= BenchmarkTrace.NodesFor(Highest(seen.Past.Span) * Reserve);
        return BaselineOrder.Of(seen.Prices.LongestUpTo(Months), _nodes.Value - seen.Next);
    }

    private static double Highest(ReadOnlySpan<double> loads)
    {
        var highest = 0.0;
        foreach (var load in loads)
            highest = Math.Max(highest, load);
        return highest;
    }
}
