using System.Globalization;

namespace EdgeAutoscaler.Backtest.Reporting;

/// <summary>Figures as people read them.</summary>
internal static class Figures
{
    /// <summary>An amount of money, without cents.</summary>
    public static string Money(decimal amount) => amount.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A number of things.</summary>
    public static string Count(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A multiple; a dash where there is none.</summary>
    public static string Ratio(double? ratio) => ratio is { } multiple ? Math.Round(multiple, 4).ToString("0.000", CultureInfo.InvariantCulture) : "–";

    /// <summary>A share in percent, with as many digits as the small ones need.</summary>
    public static string Percent(double share, string digits = "0.000") => (Math.Round(share, 6) * 100).ToString(digits, CultureInfo.InvariantCulture) + " %";

    /// <summary>Nodes by term: <c>12×1mo 3×12mo</c>; a dash for none.</summary>
    public static string Terms(IReadOnlyDictionary<int, int> nodesByTerm) => nodesByTerm.Count == 0
        ? "–"
        : string.Join(' ', nodesByTerm.OrderBy(term => term.Key).Select(term => $"{term.Value}×{term.Key}mo"));

    /// <summary>Seconds.</summary>
    public static string Seconds(double seconds) => seconds.ToString("0.00", CultureInfo.InvariantCulture);
}
