using System.Globalization;
using EdgeAutoscaler.Backtest.Replay;

namespace EdgeAutoscaler.Backtest.Commands;

/// <summary>Reads what becomes of orders.</summary>
internal static class DeliveriesParser
{
    private const string Fixed = "fixed:";
    private const string Sampled = "sampled";

    /// <summary>Reads <c>fixed:1h</c>, <c>sampled</c> or <c>sampled:SEED</c>; <see langword="null"/> when it is none of them.</summary>
    /// <param name="text">The text.</param>
    public static IDeliveries? Parse(string text)
    {
        if (text.StartsWith(Fixed, StringComparison.Ordinal))
            return Durations.Parse(text[Fixed.Length..]) is { } time && IsPossible(time) ? new PunctualDeliveries(time) : null;
        if (text == Sampled)
            return new SampledDeliveries(1);
        return text.StartsWith($"{Sampled}:", StringComparison.Ordinal) && int.TryParse(text.AsSpan(Sampled.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
            ? new SampledDeliveries(seed)
            : null;
    }

    private static bool IsPossible(TimeSpan time) =>
        time >= TimeSpan.FromMinutes(1) && time <= TimeSpan.FromDays(7) && time.Ticks % TimeSpan.TicksPerMinute == 0;
}
