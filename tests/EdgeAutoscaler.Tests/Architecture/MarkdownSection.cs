namespace EdgeAutoscaler.Tests.Architecture;

/// <summary>A section of a document: its heading and what stands below it.</summary>
/// <param name="Heading">The heading, without its signs.</param>
/// <param name="Text">Everything up to the next heading of the same level.</param>
internal sealed record MarkdownSection(string Heading, string Text)
{
    /// <summary>The sections of the second level.</summary>
    /// <param name="path">Path relative to the root.</param>
    public static IReadOnlyList<MarkdownSection> Of(string path) =>
    [
        .. Source.Read(path).Split("\n## ")[1..].Select(part => part.Split('\n', 2)).Select(part => new MarkdownSection(part[0].Trim(), part[1])),
    ];

    /// <summary>The cells of its tables, row by row, without headings and rules.</summary>
    public IEnumerable<string[]> Rows => Text.Split('\n')
        .Where(line => line.StartsWith('|'))
        .SkipWhile(line => !line.Contains("---", StringComparison.Ordinal))
        .Where(line => !line.Contains("---", StringComparison.Ordinal))
        .Select(line => (string[])[.. line.Trim('|').Split('|').Select(cell => cell.Trim())]);
}
