using System.Globalization;

namespace EdgeAutoscaler.Backtest.Commands;

/// <summary>Durations as people type them: <c>01:00:00</c>, <c>1h</c>, <c>30m</c>, <c>2d</c>.</summary>
internal static class Durations
{
    /// <summary>Reads one; <see langword="null"/> when it is none.</summary>
    /// <param name="text">The text.</param>
    public static TimeSpan? Parse(string text)
    {
        if (text.Contains(':', StringComparison.Ordinal))
            return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) ? span : null;
        return text.Length > 1 && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 100_000
            ? Unit(text[^1]) * number
            : null;
    }

    private static TimeSpan? Unit(char unit) => unit switch
    {
        'm' => TimeSpan.FromMinutes(1),
        'h' => TimeSpan.FromHours(1),
        'd' => TimeSpan.FromDays(1),
        _ => null,
    };
}
