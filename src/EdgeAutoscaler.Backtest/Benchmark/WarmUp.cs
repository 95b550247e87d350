using System.Globalization;

namespace EdgeAutoscaler.Backtest.Benchmark;

/// <summary>How much of a trace is only for learning.</summary>
/// <param name="Months">Months of 730 hours; <see langword="null"/> for half of the trace.</param>
internal readonly record struct WarmUp(int? Months)
{
    private const int MonthsToBeComparable = 18;

    /// <summary>Half of the trace.</summary>
    public static WarmUp Half { get; } = new(null);

    /// <summary>Twelve months.</summary>
    public static WarmUp Year { get; } = new(12);

    /// <summary>Whether a trace is long enough for its figures to stand beside those of others.</summary>
    /// <param name="slots">Slots of the trace.</param>
    /// <param name="grid">The slots.</param>
    public static bool IsComparable(int slots, SlotGrid grid) => slots >= MonthsToBeComparable * grid.PerMonth;

    /// <summary>Slots of a trace that are only for learning: what was asked for in a trace of 18 months or more, otherwise half.</summary>
    /// <param name="slots">Slots of the trace.</param>
    /// <param name="grid">The slots.</param>
    public int SlotsOf(int slots, SlotGrid grid) =>
        Months is { } months && IsComparable(slots, grid) && months * grid.PerMonth < slots ? months * grid.PerMonth : slots / 2;

    /// <summary>Reads <c>12mo</c> or <c>half</c>; <see langword="null"/> when it is neither.</summary>
    /// <param name="text">The text.</param>
    public static WarmUp? Parse(string text)
    {
        if (text == "half")
            return Half;
        return text.EndsWith("mo", StringComparison.Ordinal)
            && int.TryParse(text.AsSpan(0, text.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months is >= 1 and <= 120
                ? new WarmUp(months)
                : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Months is { } months ? string.Create(CultureInfo.InvariantCulture, $"{months}mo") : "half";
}
