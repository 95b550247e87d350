using System.Globalization;
using System.Text;
using Prometheus;

namespace EdgeAutoscaler.Tests.Telemetry;

/// <summary>What Prometheus would read from a registry.</summary>
internal sealed class Scrape
{
    private readonly string[] _lines;

    private Scrape(string text)
    {
        Text = text;
        _lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public string Text { get; }

    /// <summary>Type by name of the family.</summary>
    public IReadOnlyDictionary<string, string> Families => _lines
        .Where(line => line.StartsWith("# TYPE ", StringComparison.Ordinal))
        .Select(line => line.Split(' '))
        .ToDictionary(parts => parts[2], parts => parts[3]);

    /// <summary>Every series, with its labels.</summary>
    public IReadOnlyList<string> Series => [.. _lines.Where(line => line[0] != '#').Select(line => line[..line.LastIndexOf(' ')])];

    public static async Task<Scrape> Of(CollectorRegistry registry)
    {
        using var stream = new MemoryStream();
        await registry.CollectAndExportAsTextAsync(stream);
        return new Scrape(Encoding.UTF8.GetString(stream.ToArray()));
    }

    /// <summary>The value of a series named with its prefix left out, or null where the series doesn't exist.</summary>
    public double? Value(string series)
    {
        var beginning = $"edge_autoscaler_{series} ";
        var line = _lines.SingleOrDefault(line => line.StartsWith(beginning, StringComparison.Ordinal));
        return line is null ? null : Number(line[beginning.Length..]);
    }

    private static double Number(string text) =>
        text == "+Inf" ? double.PositiveInfinity : double.Parse(text, CultureInfo.InvariantCulture);
}
