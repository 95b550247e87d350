using System.Collections.Immutable;
using System.Globalization;

namespace EdgeAutoscaler.Backtest.Traces;

/// <summary>Reads a trace from CSV: the header <c>t_s,value</c>, then seconds from the start and the load, one row a change.</summary>
internal static class TraceReader
{
    /// <summary>The first line of a trace.</summary>
    public const string Header = "t_s,value";
    private static readonly TimeSpan Longest = TimeSpan.FromDays(20 * 366);

    /// <summary>Reads a trace; the first wrong line ends it.</summary>
    /// <param name="name">What reports call the trace.</param>
    /// <param name="reader">The CSV.</param>
    public static TraceResult Read(string name, TextReader reader)
    {
        if (reader.ReadLine() is not { } header || header.Trim() != Header)
            return new TraceResult.Malformed(1, $"must be the header {Header}");

        var points = ImmutableArray.CreateBuilder<TracePoint>();
        for (var number = 2; reader.ReadLine() is { } line; number++)
        {
            if (ProblemOf(line, points.Count > 0 ? points[^1].At : null, out var point) is { } problem)
                return new TraceResult.Malformed(number, problem);
            points.Add(point);
        }

        return points.Count == 0
            ? new TraceResult.Malformed(2, "must be a row: the trace is empty")
            : new TraceResult.Read(new LoadTrace(name, points.DrainToImmutable()));
    }

    private static string? ProblemOf(string line, TimeSpan? last, out TracePoint point)
    {
        point = default;
        var cells = line.Split(',');
        if (cells.Length != 2)
            return $"'{line}' must be two numbers: seconds from the start and the load";
        if (NumberIn(cells[0]) is not { } seconds || seconds < 0 || seconds > Longest.TotalSeconds)
            return $"'{cells[0]}' must be seconds from the start, from 0 to {Longest.TotalSeconds:0}";
        if (NumberIn(cells[1]) is not { } load || load < 0)
            return $"'{cells[1]}' must be a load: finite and not negative";

        point = new TracePoint(TimeSpan.FromSeconds(seconds), load);
        return last switch
        {
            null when point.At != TimeSpan.Zero => $"'{cells[0]}' must be 0: the first row is the start",
            { } before when point.At <= before => $"'{cells[0]}' must be later than the row before, {before.TotalSeconds.ToString(CultureInfo.InvariantCulture)}",
            _ => null,
        };
    }

    private static double? NumberIn(string cell) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
