using System.Globalization;
using System.Text.Json;
using EdgeAutoscaler.Core.Load;

namespace EdgeAutoscaler.Adapters.Prometheus;

/// <summary>Reads the <c>data</c> of an answer: a scalar, a vector, or a matrix, as series.</summary>
internal static class SeriesReader
{
    // The last millisecond DateTimeOffset knows, in seconds; no evaluation time is beyond it.
    private const double LastSecond = 253402300799;

    /// <param name="data">The data.</param>
    /// <param name="ofRange">Whether a range was asked for, which is always answered with a matrix.</param>
    public static Outcome<IReadOnlyList<Series>> Read(JsonElement data, bool ofRange)
    {
        try
        {
            var result = data.GetProperty("result");
            return data.GetProperty("resultType").GetString() switch
            {
                "scalar" when !ofRange => Got([new Series(new Dictionary<string, string>(), [PointOf(result)])]),
                "vector" when !ofRange => Got([.. result.EnumerateArray().Select(item => SeriesOf(item, [PointOf(item.GetProperty("value"))]))]),
                "matrix" when ofRange => Got([.. result.EnumerateArray().Select(item => SeriesOf(item, Points(item.GetProperty("values"))))]),
                var other => Failed(SignalProblem.BadQuery, $"The query answers with a {other}; a number or a vector is wanted."),
            };
        }
        catch (Exception error) when (IsMisshapen(error))
        {
            return Failed(SignalProblem.BadResponse, "The answer's series can't be read; only plain numbers are supported, no histograms.");
        }
    }

    private static bool IsMisshapen(Exception error) =>
        error is KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException or ArgumentException;

    private static Series SeriesOf(JsonElement item, IReadOnlyList<Point> points) =>
        new(item.GetProperty("metric").EnumerateObject().ToDictionary(label => label.Name, label => label.Value.GetString() ?? ""), points);

    private static Point[] Points(JsonElement values) => [.. values.EnumerateArray().Select(PointOf)];

    private static Point PointOf(JsonElement pair)
    {
        var seconds = pair[0].GetDouble();
        if (pair.GetArrayLength() != 2 || seconds is not (>= 0 and <= LastSecond))
            throw new FormatException("A point is a time and a value.");
        return new Point((long)Math.Round(seconds * 1000), Number(pair[1].GetString()));
    }

    private static double Number(string? text) => text switch
    {
        "+Inf" or "Inf" => double.PositiveInfinity,
        "-Inf" => double.NegativeInfinity,
        null => throw new FormatException("A value is a text."),
        _ => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
    };

    private static Outcome<IReadOnlyList<Series>> Got(IReadOnlyList<Series> series) => new Outcome<IReadOnlyList<Series>>.Got(series);

    private static Outcome<IReadOnlyList<Series>> Failed(SignalProblem problem, string detail) =>
        new Outcome<IReadOnlyList<Series>>.Failed(problem, detail);
}
