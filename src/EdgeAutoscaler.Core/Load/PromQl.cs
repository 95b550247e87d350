using System.Globalization;
using System.Text.RegularExpressions;

namespace EdgeAutoscaler.Core.Load;

/// <summary>The little that must be known of a PromQL query without asking the server.</summary>
public static partial class PromQl
{
    // What a query may name is longer than a TimeSpan can be.
    private static readonly TimeSpan LongestDuration = TimeSpan.FromDays(36_500);

    /// <summary>Whether a query is a metric name with optional matchers and nothing else, so that the age of its series can be asked for.</summary>
    /// <param name="query">The query.</param>
    public static bool IsBareSelector(string query) =>
        BareSelector().IsMatch(query) && !NumberLiteral().IsMatch(query);

    /// <summary>The longest range selector in a query, such as the five minutes of <c>rate(x[5m])</c>; zero when there is none.</summary>
    /// <param name="query">The query.</param>
    public static TimeSpan LongestRange(string query) =>
        RangeSelector().Matches(Unquoted(query)).Select(match => Duration(match.Groups["duration"].Value)).DefaultIfEmpty().Max();

    private static string Unquoted(string query) => QuotedText().Replace(query, "\"\"");

    private static TimeSpan Duration(string text) => TimeSpan.FromSeconds(Math.Min(
        LongestDuration.TotalSeconds,
        DurationPart().Matches(text).Sum(part =>
            double.Parse(part.Groups[1].Value, CultureInfo.InvariantCulture) * Unit(part.Groups[2].Value).TotalSeconds)));

    private static TimeSpan Unit(string unit) => unit switch
    {
        "ms" => TimeSpan.FromMilliseconds(1),
        "s" or "" => TimeSpan.FromSeconds(1),
        "m" => TimeSpan.FromMinutes(1),
        "h" => TimeSpan.FromHours(1),
        "d" => TimeSpan.FromDays(1),
        "w" => TimeSpan.FromDays(7),
        _ => TimeSpan.FromDays(365),
    };

    [GeneratedRegex("""^\s*(?:[a-zA-Z_:][a-zA-Z0-9_:]*\s*(?:\{(?:[^{}"'`]|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)*\})?|\{(?:[^{}"'`]|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)+\})\s*$""", RegexOptions.NonBacktracking)]
    private static partial Regex BareSelector();

    [GeneratedRegex("""^\s*(?:nan|inf)\s*$""", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex NumberLiteral();

    [GeneratedRegex("""\[\s*(?<duration>(?:[0-9]{1,9}(?:ms|s|m|h|d|w|y)?)+)""", RegexOptions.NonBacktracking)]
    private static partial Regex RangeSelector();

    [GeneratedRegex("""([0-9]{1,9})(ms|s|m|h|d|w|y)?""", RegexOptions.NonBacktracking)]
    private static partial Regex DurationPart();

    [GeneratedRegex("""(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)""", RegexOptions.NonBacktracking)]
    private static partial Regex QuotedText();
}
