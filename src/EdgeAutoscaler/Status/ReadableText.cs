using System.Globalization;
using EdgeAutoscaler.Core.Limits;

namespace EdgeAutoscaler.Status;

/// <summary>Words and numbers as people read them.</summary>
internal static class ReadableText
{
    /// <summary>A word of a closed set without its underscores, for example <c>not ready</c>.</summary>
    /// <param name="word">The word.</param>
    public static string Words(string word) => word.Replace('_', ' ');

    /// <summary>A measured value with at most three decimals.</summary>
    /// <param name="value">The value.</param>
    public static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>A term, for example <c>1 month</c>.</summary>
    /// <param name="months">Months of the term.</param>
    public static string Term(int months) => months == 1 ? "1 month" : $"{months} months";

    /// <summary>A purchase, for example <c>2 × tiny-telecom for 1 month at 460</c>.</summary>
    /// <param name="count">Nodes.</param>
    /// <param name="offer">The offer.</param>
    /// <param name="months">Months of the term.</param>
    /// <param name="price">Price of all of it.</param>
    public static string Purchase(int count, string offer, int months, decimal price) => $"{count} × {offer} for {Term(months)} at {LimitText.Money(price)}";

    /// <summary>A value with its age, or why there is none.</summary>
    /// <param name="signal">The signal.</param>
    /// <param name="time">The clock that ages are told by.</param>
    public static string Reading(SignalStatus signal, ReadableTime time)
    {
        var value = signal.Value is { } number ? Number(number) : "no value";
        var age = signal.At is { } at ? $", {time.Distance(at)}" : "";
        var problem = signal.Problem is null ? "" : $": {Words(signal.Problem)}";
        return $"{value}{age}{problem}";
    }
}
