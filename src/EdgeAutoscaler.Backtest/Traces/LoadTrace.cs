using System.Collections.Immutable;

namespace EdgeAutoscaler.Backtest.Traces;

/// <summary>A recorded load over time: a step function that holds each value until the next point.</summary>
/// <param name="Name">What reports call it.</param>
/// <param name="Points">At least one point, in strictly rising order of time, the first one at zero.</param>
internal sealed record LoadTrace(string Name, ImmutableArray<TracePoint> Points)
{
    /// <summary>Time of the last point.</summary>
    public TimeSpan LastPoint => Points[^1].At;

    /// <summary>The highest load.</summary>
    public double Peak => Points.Max(point => point.Load);

    /// <summary>The load at a time; the last value holds for good.</summary>
    /// <param name="at">Time since the start, not negative.</param>
    public double At(TimeSpan at) => Points[IndexAt(at)].Load;

    /// <summary>The loads of an interval with the time for which each one held.</summary>
    /// <param name="from">Start of the interval.</param>
    /// <param name="length">Its length.</param>
    public IEnumerable<(double Load, TimeSpan Held)> Between(TimeSpan from, TimeSpan length)
    {
        var (index, at, end) = (IndexAt(from), from, from + length);
        for (; at < end; index++)
        {
            var next = index + 1 < Points.Length && Points[index + 1].At < end ? Points[index + 1].At : end;
            yield return (Points[index].Load, next - at);
            at = next;
        }
    }

    /// <summary>The trace multiplied so that its peak is a given load; a trace that is zero throughout stays as it is.</summary>
    /// <param name="load">The wanted peak.</param>
    public LoadTrace WithPeak(double load)
    {
        var peak = Peak;
        return peak > 0 ? this with { Points = [.. Points.Select(point => point with { Load = point.Load / peak * load })] } : this;
    }

    private int IndexAt(TimeSpan at)
    {
        var (low, high) = (0, Points.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Points[middle].At <= at)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }
}
