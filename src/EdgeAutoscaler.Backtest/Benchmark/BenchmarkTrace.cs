using System.Collections.Immutable;
using EdgeAutoscaler.Backtest.Traces;

namespace EdgeAutoscaler.Backtest.Benchmark;

/// <summary>A trace as a benchmark uses it: loads in slots, in nodes' worth, of which the later part is scored.</summary>
internal sealed record BenchmarkTrace
{
    // A load that is a whole number of nodes but for the last bit of a division needs no further node.
    private const double Tolerance = 1e-9;

    /// <summary>What reports call it.</summary>
    public required string Name { get; init; }

    /// <summary>The slots.</summary>
    public required SlotGrid Grid { get; init; }

    /// <summary>Mean load of every slot, warm-up included, in nodes' worth.</summary>
    public required ImmutableArray<double> Loads { get; init; }

    /// <summary>Slots that are only for learning.</summary>
    public required int WarmUpSlots { get; init; }

    /// <summary>Nodes needed in each scored slot.</summary>
    public required ImmutableArray<int> Required { get; init; }

    /// <summary>Whether it is long enough for its figures to stand beside those of others; otherwise they are reported apart.</summary>
    public required bool IsComparable { get; init; }

    /// <summary>Minutes that are scored.</summary>
    public long ScoredMinutes => (long)Required.Length * Grid.Minutes;

    /// <summary>Prepares a trace.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="grid">The slots.</param>
    /// <param name="warmUp">How much is for learning.</param>
    /// <param name="nodeCapacity">Load of one node, in the unit of the trace; without meaning when the peak is given.</param>
    /// <param name="peakNodes">Nodes' worth of the highest slot of the whole trace; <see langword="null"/> to leave the load as it is.</param>
    public static BenchmarkTrace Of(LoadTrace trace, SlotGrid grid, WarmUp warmUp, double nodeCapacity, int? peakNodes)
    {
        var loads = SlottedLoad.Of(trace, grid);
        var peak = loads.Max();
        var oneNode = peakNodes is { } nodes && peak > 0 ? peak / nodes : nodeCapacity;
        var scaled = loads.Select(load => load / oneNode).ToImmutableArray();
        var warm = warmUp.SlotsOf(scaled.Length, grid);
        return new BenchmarkTrace
        {
            Name = trace.Name,
            Grid = grid,
            Loads = scaled,
            WarmUpSlots = warm,
            Required = [.. scaled.Skip(warm).Select(load => NodesFor(load))],
            IsComparable = WarmUp.IsComparable(scaled.Length, grid),
        };
    }

    /// <summary>Nodes that a load needs.</summary>
    /// <param name="load">The load in nodes' worth.</param>
    /// <param name="utilization">How full a node may be, above 0.</param>
    public static int NodesFor(double load, double utilization = 1) => (int)Math.Ceiling((load / utilization) - Tolerance);
}
