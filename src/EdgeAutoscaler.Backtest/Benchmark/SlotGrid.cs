namespace EdgeAutoscaler.Backtest.Benchmark;

/// <summary>The slots that a benchmark counts in. A month is 730 hours and always a whole number of slots.</summary>
/// <param name="Minutes">Length of a slot in minutes; divides <see cref="MinutesPerMonth"/>.</param>
internal readonly record struct SlotGrid(int Minutes)
{
    /// <summary>Length of a month: a twelfth of 365 days.</summary>
    public const int MinutesPerMonth = 730 * 60;

    /// <summary>Slots of one hour.</summary>
    public static SlotGrid Hourly { get; } = new(60);

    /// <summary>Slots in a month.</summary>
    public int PerMonth => MinutesPerMonth / Minutes;

    /// <summary>Length of a slot.</summary>
    public TimeSpan Length => TimeSpan.FromMinutes(Minutes);

    /// <summary>Length of a slot in hours.</summary>
    public double Hours => Minutes / 60.0;

    /// <summary>Slots that an order with this lead time needs until it can serve a whole slot; at least 1.</summary>
    /// <param name="leadTime">Time from the order to ready nodes.</param>
    public int SlotsIn(TimeSpan leadTime) => Math.Max(1, (int)Math.Ceiling(leadTime / Length));

    /// <summary>The grid of a slot length; <see langword="null"/> when a month can't be counted in it.</summary>
    /// <param name="step">The length.</param>
    public static SlotGrid? Of(TimeSpan step) =>
        step >= TimeSpan.FromMinutes(1) && step <= TimeSpan.FromDays(1) && step.Ticks % TimeSpan.TicksPerMinute == 0
        && MinutesPerMonth % (int)step.TotalMinutes == 0
            ? new SlotGrid((int)step.TotalMinutes)
            : null;

    /// <inheritdoc/>
    public override string ToString() => Length.ToString();
}
