namespace EdgeAutoscaler.Backtest.Benchmark;

/// <summary>An order; times are minutes from the start of the scored part.</summary>
/// <param name="PlacedAt">When it was placed; negative in the warm-up.</param>
/// <param name="ReadyAt">When its nodes took work and their lease began; <see langword="null"/> when it never arrived.</param>
/// <param name="Months">Term in months of 730 hours.</param>
/// <param name="Count">Nodes.</param>
/// <param name="PriceOfOne">Price of one node for the whole term.</param>
internal sealed record BenchmarkOrder(long PlacedAt, long? ReadyAt, int Months, int Count, decimal PriceOfOne)
{
    /// <summary>End of the lease; <see langword="null"/> when it never arrived.</summary>
    public long? EndsAt => ReadyAt + Length;

    private long Length => (long)Months * SlotGrid.MinutesPerMonth;

    /// <summary>What the part of its leases inside the first minutes of the scored part costs, pro rata; nothing when it never arrived.</summary>
    /// <param name="minutes">The minutes.</param>
    public decimal CostWithin(long minutes) => ReadyAt is { } from
        ? PriceOfOne * Count * Math.Max(0, Math.Min(minutes, from + Length) - Math.Max(0, from)) / Length
        : 0;
}
