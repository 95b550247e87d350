using System.Globalization;

namespace EdgeAutoscaler.Backtest.Reporting;

/// <summary>Reports as text: one column a report, one row a figure.</summary>
internal static class ReportTable
{
    private static readonly (string Title, Func<BacktestReport, string> Cell)[] Rows =
    [
        ("trace", report => report.Trace),
        ("group", report => report.Group),
        ("steps", report => Number(report.Steps)),
        ("purchases", report => Number(report.Purchases)),
        ("nodes bought", report => Number(report.NodesBought)),
        ("peak nodes", report => Number(report.PeakNodes)),
        ("cost", report => $"{Money(report.Cost)} {report.Currency}"),
        ("of it beyond the end", report => $"{Money(report.UnusedValue)} {report.Currency}"),
        ("unserved load", report => Percent(report.UnservedShare)),
        ("short steps", report => Percent(report.ShortStepsShare)),
        ("over-provision", report => Percent(report.OverProvisionShare)),
        ("seconds", report => report.Seconds.ToString("0.0", CultureInfo.InvariantCulture)),
    ];

    /// <summary>Writes the table.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="reports">The reports; at least one.</param>
    public static void Write(TextWriter writer, IReadOnlyList<BacktestReport> reports)
    {
        var limits = reports.SelectMany(report => report.HeldBy.Keys).Distinct().Order(StringComparer.Ordinal)
            .Select(limit => (Title: $"held by {limit}", Cell: (Func<BacktestReport, string>)(report => Number(report.HeldBy.GetValueOrDefault(limit)))));
        var rows = Rows.Concat(limits).Select(row => (row.Title, Cells: reports.Select(row.Cell).ToArray())).ToList();

        var title = rows.Max(row => row.Title.Length);
        var widths = Enumerable.Range(0, reports.Count).Select(column => rows.Max(row => row.Cells[column].Length)).ToArray();
        foreach (var row in rows)
            writer.WriteLine(row.Title.PadRight(title) + string.Concat(row.Cells.Select((cell, column) => "  " + cell.PadLeft(widths[column]))));
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Money(decimal amount) => amount.ToString("N2", CultureInfo.InvariantCulture);

    private static string Percent(double share) => share.ToString("0.00 %", CultureInfo.InvariantCulture);
}
