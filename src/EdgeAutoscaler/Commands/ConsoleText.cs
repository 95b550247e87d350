using System.Globalization;
using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Status;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace EdgeAutoscaler.Commands;

/// <summary>Pieces of console output that several renderers share; nothing is read as markup.</summary>
internal static class ConsoleText
{
    private const int Gap = 2;

    /// <summary>Text of a tone.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tone">The tone.</param>
    public static Text Toned(string text, Tone tone) => Styled(text, Styles.Of(tone));

    /// <summary>Text of a style.</summary>
    /// <param name="text">The text.</param>
    /// <param name="style">The style; default plain.</param>
    public static Text Styled(string text, Style? style = null) => new(CommandConsole.Clean(text), style);

    /// <summary>A word of a closed set in its tone.</summary>
    /// <param name="word">The word.</param>
    /// <param name="tone">The tone.</param>
    public static Text Word(string word, Tone tone) => Toned(ReadableText.Words(word), tone);

    /// <summary>A count; a zero steps back, an unknown count is a dash.</summary>
    /// <param name="count">The count; <see langword="null"/> when it isn't known.</param>
    /// <param name="tone">The tone when it isn't zero.</param>
    public static Text Count(int? count, Tone tone = Tone.Neutral) =>
        Styled(count?.ToString(CultureInfo.InvariantCulture) ?? "–", count is null or 0 ? Styles.Soft : Styles.Of(tone));

    /// <summary>An amount of money.</summary>
    /// <param name="amount">The amount.</param>
    public static Text Amount(decimal amount) => Styled(LimitText.Money(amount));

    /// <summary>A table without frame.</summary>
    /// <param name="columns">Headings; one that begins with <c>#</c> stands over numbers.</param>
    /// <param name="rows">The rows.</param>
    public static Table Table(IEnumerable<string> columns, IEnumerable<IRenderable[]> rows)
    {
        var table = new Table().Border(TableBorder.None);
        foreach (var column in columns)
        {
            var heading = new TableColumn(Styled(column.TrimStart('#'), Styles.Soft)).Padding(0, 0, Gap, 0);
            table.AddColumn(column.StartsWith('#') ? heading.RightAligned() : heading);
        }

        table.Columns[^1].Padding(0, 0, 0, 0);
        foreach (var row in rows)
            table.AddRow(row);
        return table;
    }

    /// <summary>A heading on a line of its own, after an empty one.</summary>
    /// <param name="console">The console.</param>
    /// <param name="text">The heading.</param>
    public static void Heading(IAnsiConsole console, string text)
    {
        console.WriteLine();
        Line(console, Styled(text, Styles.Heading));
    }

    /// <summary>Parts on one line.</summary>
    /// <param name="console">The console.</param>
    /// <param name="parts">The parts.</param>
    public static void Line(IAnsiConsole console, params IRenderable[] parts)
    {
        foreach (var part in parts)
            console.Write(part);
        console.WriteLine();
    }

    /// <summary>A paragraph that keeps its indent when it is wrapped.</summary>
    /// <param name="console">The console.</param>
    /// <param name="indent">Columns to leave free on the left.</param>
    /// <param name="text">The paragraph.</param>
    public static void Paragraph(IAnsiConsole console, int indent, string text) => Line(console, indent, Styled(text));

    /// <summary>A line that keeps its indent when it is wrapped.</summary>
    /// <param name="console">The console.</param>
    /// <param name="indent">Columns to leave free on the left.</param>
    /// <param name="text">The text.</param>
    public static void Line(IAnsiConsole console, int indent, IRenderable text) =>
        console.Write(new Padder(text, new Padding(indent, 0, 0, 0)));
}
