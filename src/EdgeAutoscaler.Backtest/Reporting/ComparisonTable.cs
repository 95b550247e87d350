namespace EdgeAutoscaler.Backtest.Reporting;

/// <summary>Comparisons as text: for each trace one table and one sentence in money.</summary>
internal static class ComparisonTable
{
    private static readonly (string Title, Func<BacktestReport, string> Cell)[] Rows =
    [
        ("cost", report => Figures.Money(report.Cost)),
        ("of the lower bound", report => Figures.Ratio(report.Ratio)),
        ("unserved", report => Figures.Percent(report.UnservedShare)),
        ("short hours", report => Figures.Percent(report.ShortHoursShare, "0.00")),
        ("over-provision", report => Figures.Percent(report.OverProvisionShare, "0.0")),
        ("orders", report => Figures.Count(report.Orders)),
        ("nodes bought", report => Figures.Terms(report.NodesByTerm)),
        ("held back by", report => report.HeldBy.Count == 0 ? "–" : string.Join(' ', report.HeldBy.Select(limit => $"{limit.Key}:{limit.Value}"))),
    ];

    /// <summary>Writes them.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="comparisons">The comparisons.</param>
    public static void Write(TextWriter writer, IReadOnlyList<Comparison> comparisons)
    {
        foreach (var comparison in comparisons)
        {
            TextTable.Write(
                writer, 1, [comparison.Trace, "before", "after"], [.. Rows.Select(row => (string[])[row.Title, row.Cell(comparison.Before), row.Cell(comparison.After)])]);
            writer.WriteLine();
            writer.WriteLine(Verdict(comparison));
            writer.WriteLine();
        }
    }

    private static string Verdict(Comparison comparison)
    {
        var amount = $"{Figures.Money(Math.Abs(comparison.CostDifference))} {comparison.Currency}".TrimEnd();
        var share = comparison.CostDifferenceShare is { } part ? $" ({Figures.Percent(Math.Abs(part), "0.0")})" : "";
        return comparison.CostDifference switch
        {
            0 => "The change would have cost the same.",
            < 0 => $"The change would have saved {amount}{share}.",
            _ => $"The change would have cost {amount} more{share}.",
        };
    }
}
