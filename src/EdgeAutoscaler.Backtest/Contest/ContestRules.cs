using EdgeAutoscaler.Backtest.Benchmark;
using EdgeAutoscaler.Backtest.Replay;

namespace EdgeAutoscaler.Backtest.Contest;

/// <summary>What is the same for every contender.</summary>
internal sealed record ContestRules
{
    /// <summary>The slots; default hours.</summary>
    public SlotGrid Grid { get; init; } = SlotGrid.Hourly;

    /// <summary>How much of a trace is for learning; default twelve months.</summary>
    public WarmUp WarmUp { get; init; } = WarmUp.Year;

    /// <summary>Nodes' worth of the peak of each trace; <see langword="null"/> to leave loads as they are.</summary>
    public int? PeakNodes { get; init; }

    /// <summary>What becomes of orders.</summary>
    public required IDeliveries Deliveries { get; init; }

    /// <summary>Whether the standard prices hold instead of the file's; default yes.</summary>
    public bool StandardPrices { get; init; } = true;

    /// <summary>Whether the file's limits and budgets are left out; default yes.</summary>
    public bool NeutralLimits { get; init; } = true;
}
