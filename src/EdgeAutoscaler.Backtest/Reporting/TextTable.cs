namespace EdgeAutoscaler.Backtest.Reporting;

/// <summary>A table that reads well as text and is Markdown besides.</summary>
internal static class TextTable
{
    /// <summary>Writes a table; columns after <paramref name="leftAligned"/> are aligned to the right.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="leftAligned">Columns of words, at the left.</param>
    /// <param name="titles">A title for each column.</param>
    /// <param name="rows">The rows, as wide as the titles.</param>
    public static void Write(TextWriter writer, int leftAligned, IReadOnlyList<string> titles, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var widths = titles.Select((title, column) => Math.Max(title.Length, rows.Select(row => row[column].Length).DefaultIfEmpty(0).Max())).ToArray();
        WriteRow(writer, titles.Select((title, column) => Padded(title, column, widths, leftAligned)));
        WriteRow(writer, widths.Select((width, column) => column < leftAligned ? new string('-', width) : new string('-', width - 1) + ":"));
        foreach (var row in rows)
            WriteRow(writer, row.Select((cell, column) => Padded(cell, column, widths, leftAligned)));
    }

    private static void WriteRow(TextWriter writer, IEnumerable<string> cells) => writer.WriteLine($"| {string.Join(" | ", cells)} |");

    private static string Padded(string cell, int column, int[] widths, int leftAligned) =>
        column < leftAligned ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]);
}
