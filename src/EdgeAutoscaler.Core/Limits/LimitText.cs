using System.Globalization;

namespace EdgeAutoscaler.Core.Limits;

/// <summary>Numbers and times in the words of explanations.</summary>
public static class LimitText
{
    /// <summary>A duration with its one or two largest units, for example <c>1 h 5 min</c>.</summary>
    /// <param name="duration">The duration.</param>
    public static string Duration(TimeSpan duration) => duration switch
    {
        { TotalSeconds: < 60 } => $"{Math.Max(0, (int)Math.Ceiling(duration.TotalSeconds))} s",
        { TotalMinutes: < 60 } => $"{(int)duration.TotalMinutes} min",
        { TotalHours: < 48 } when duration.Minutes == 0 => $"{(int)duration.TotalHours} h",
        { TotalHours: < 48 } => $"{(int)duration.TotalHours} h {duration.Minutes} min",
        _ => $"{(int)duration.TotalDays} d",
    };

    /// <summary>A number of things, for example <c>1 node</c> or <c>3 nodes</c>.</summary>
    /// <param name="count">How many.</param>
    /// <param name="noun">What, in the singular; its plural ends with an s.</param>
    public static string Count(long count, string noun) => count == 1 ? $"1 {noun}" : $"{count.ToString(CultureInfo.InvariantCulture)} {noun}s";

    /// <summary>An amount of money with thin groups of digits, for example <c>30 000</c>.</summary>
    /// <param name="amount">The amount.</param>
    public static string Money(decimal amount) =>
        amount.ToString("#,0.##", CultureInfo.InvariantCulture).Replace(',', ' ');
}
