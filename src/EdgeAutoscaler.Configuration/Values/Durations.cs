using System.Globalization;
using System.Text.RegularExpressions;

namespace EdgeAutoscaler.Configuration.Values;

/// <summary>Forms of durations.</summary>
internal static partial class Durations
{
    /// <summary>A duration in a range, both ends included.</summary>
    public static ValueForm<TimeSpan> Between(TimeSpan least, TimeSpan most) => Of($"from {Written(least)} to {Written(most)}", most, value => value >= least && value <= most);

    /// <summary>A duration above zero, up to a bound.</summary>
    public static ValueForm<TimeSpan> UpTo(TimeSpan most) => Of($"above zero and at most {Written(most)}", most, value => value > TimeSpan.Zero && value <= most);

    private static ValueForm<TimeSpan> Of(string range, TimeSpan standIn, Func<TimeSpan, bool> holds) => new(
        $"a duration [days.]hh:mm:ss {range}, for example 00:00:30, or 1.00:00:00 for a day",
        standIn,
        (string text, out TimeSpan value) => TryParse(text, out value) && holds(value));

    // TimeSpan alone would take "30" for thirty days.
    private static bool TryParse(string text, out TimeSpan value)
    {
        value = default;
        return Form().IsMatch(text) && TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out value);
    }

    private static string Written(TimeSpan value) => value.ToString("c", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([0-9]{1,4}\.)?[0-9]{1,2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,7})?\z")]
    private static partial Regex Form();
}
