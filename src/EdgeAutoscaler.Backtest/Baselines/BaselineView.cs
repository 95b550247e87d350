using EdgeAutoscaler.Backtest.Benchmark;

namespace EdgeAutoscaler.Backtest.Baselines;

/// <summary>What can be known at the start of a slot.</summary>
/// <param name="Past">Loads in nodes' worth, oldest first; the last one is the load now.</param>
/// <param name="WarmUpSlots">How many of them came before the first scored slot; fewer at the first decision.</param>
/// <param name="Grid">The slots.</param>
/// <param name="Owned">Nodes now, those in flight included.</param>
/// <param name="Next">Of them, those whose lease still covers the whole first slot that an order of now can serve.</param>
/// <param name="InFlight">Nodes ordered that haven't arrived.</param>
/// <param name="Ahead">Slots from now to the first one that an order of now can serve whole.</param>
/// <param name="Prices">What nodes cost.</param>
internal sealed record BaselineView(
    ReadOnlyMemory<double> Past,
    int WarmUpSlots,
    SlotGrid Grid,
    int Owned,
    int Next,
    int InFlight,
    int Ahead,
    PriceTable Prices)
{
    /// <summary>The load now, in nodes' worth.</summary>
    public double Now => Past.Span[^1];
}
