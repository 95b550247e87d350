using EdgeAutoscaler.Backtest.Traces;

namespace EdgeAutoscaler.Backtest.Benchmark;

/// <summary>Averages a trace over slots.</summary>
internal static class SlottedLoad
{
    /// <summary>
    /// The mean load of each whole slot. A value holds until the next one, over gaps too; the last one for as long as the shortest distance
    /// between two points.
    /// </summary>
    /// <param name="trace">The trace.</param>
    /// <param name="grid">The slots.</param>
    /// <returns>The loads; at least one.</returns>
    public static double[] Of(LoadTrace trace, SlotGrid grid)
    {
        var slots = Math.Max(1, (int)((trace.LastPoint + SampleLength(trace, grid)) / grid.Length));
        return [.. Enumerable.Range(0, slots).Select(slot => MeanOf(trace, slot * grid.Length, grid.Length))];
    }

    private static double MeanOf(LoadTrace trace, TimeSpan from, TimeSpan length) =>
        trace.Between(from, length).Sum(part => part.Load * (part.Held / length));

    private static TimeSpan SampleLength(LoadTrace trace, SlotGrid grid) =>
        trace.Points.Zip(trace.Points.Skip(1), (before, after) => after.At - before.At).DefaultIfEmpty(grid.Length).Min();
}
