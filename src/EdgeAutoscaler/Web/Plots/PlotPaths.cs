using System.Text;
using EdgeAutoscaler.Core.Timelines;

namespace EdgeAutoscaler.Web.Plots;

/// <summary>Paths of SVG from values over time.</summary>
internal static class PlotPaths
{
    /// <summary>A line through points; it is broken where two of them are further apart than an hour and a half.</summary>
    /// <param name="area">Where it is drawn.</param>
    /// <param name="points">The points in order of time.</param>
    public static string Line(PlotArea area, IEnumerable<(DateTimeOffset At, double Nodes)> points)
    {
        var path = new StringBuilder();
        DateTimeOffset? last = null;
        foreach (var (at, nodes) in points)
        {
            var isNext = last is { } before && at - before <= TimeSpan.FromMinutes(90);
            Add(path, isNext ? 'L' : 'M', area.X(at), area.Y(nodes));
            last = at;
        }

        return path.ToString();
    }

    /// <summary>The area between a lower and an upper line.</summary>
    /// <param name="area">Where it is drawn.</param>
    /// <param name="points">The points in order of time.</param>
    public static string Band(PlotArea area, IReadOnlyList<(DateTimeOffset At, double Low, double High)> points)
    {
        var path = new StringBuilder();
        foreach (var (at, _, high) in points)
            Add(path, path.Length == 0 ? 'M' : 'L', area.X(at), area.Y(high));
        foreach (var (at, low, _) in points.Reverse())
            Add(path, 'L', area.X(at), area.Y(low));
        return path.Length == 0 ? "" : path.Append('Z').ToString();
    }

    /// <summary>The steps of a function in an interval; broken where it is unknown.</summary>
    /// <param name="area">Where it is drawn.</param>
    /// <param name="function">The function.</param>
    /// <param name="from">Start of the interval.</param>
    /// <param name="to">Its end.</param>
    public static string Steps(PlotArea area, StepFunction function, DateTimeOffset from, DateTimeOffset to)
    {
        var path = new StringBuilder();
        var value = function.At(from);
        if (value is { } first)
            Add(path, 'M', area.X(from), area.Y(first));
        foreach (var step in function.Steps.Where(step => step.From > from && step.From < to))
        {
            var x = area.X(step.From);
            if (value is { } before)
                Add(path, 'L', x, area.Y(before));
            if (step.Value is { } after)
                Add(path, value is null ? 'M' : 'L', x, area.Y(after));
            value = step.Value;
        }

        if (value is { } end)
            Add(path, 'L', area.X(to), area.Y(end));
        return path.ToString();
    }

    private static void Add(StringBuilder path, char command, double x, double y) =>
        path.Append(command).Append(PlotArea.Text(x)).Append(' ').Append(PlotArea.Text(y));
}
