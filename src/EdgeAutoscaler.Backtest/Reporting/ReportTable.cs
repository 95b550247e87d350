namespace EdgeAutoscaler.Backtest.Reporting;

/// <summary>Reports as a table: a row for each trace and policy; traces that are too short to compare stand apart.</summary>
internal static class ReportTable
{
    private static readonly (string Title, Func<BacktestReport, string> Cell)[] Columns =
    [
        ("trace", report => report.Trace),
        ("policy", report => report.Policy),
        ("cost", report => Figures.Money(report.Cost)),
        ("lower bound", report => Figures.Money(report.LowerBound)),
        ("ratio", report => Figures.Ratio(report.Ratio)),
        ("unserved", report => Figures.Percent(report.UnservedShare)),
        ("short hours", report => Figures.Percent(report.ShortHoursShare, "0.00")),
        ("over-provision", report => Figures.Percent(report.OverProvisionShare, "0.0")),
        ("orders", report => Figures.Count(report.Orders)),
        ("seconds", report => Figures.Seconds(report.Seconds)),
    ];

    /// <summary>Writes the table.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="reports">The reports; at least one.</param>
    public static void Write(TextWriter writer, IReadOnlyList<BacktestReport> reports)
    {
        var (comparable, apart) = (reports.Where(report => report.Comparable).ToList(), reports.Where(report => !report.Comparable).ToList());
        WritePart(writer, comparable);
        if (apart.Count == 0)
            return;
        if (comparable.Count > 0)
            writer.WriteLine();
        writer.WriteLine("Shorter than 18 months, half of it for learning; not to be compared with longer traces:");
        writer.WriteLine();
        WritePart(writer, apart);
    }

    private static void WritePart(TextWriter writer, List<BacktestReport> reports)
    {
        if (reports.Count > 0)
            TextTable.Write(writer, 2, [.. Columns.Select(column => column.Title)], [.. reports.Select(report => Columns.Select(column => column.Cell(report)).ToList())]);
    }
}
