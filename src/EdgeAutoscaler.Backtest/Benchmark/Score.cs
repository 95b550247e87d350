using System.Collections.Immutable;

namespace EdgeAutoscaler.Backtest.Benchmark;

/// <summary>How good the orders of one policy were for one trace.</summary>
internal sealed record Score
{
    /// <summary>Money for the scored part.</summary>
    public required decimal Cost { get; init; }

    /// <summary>Node-hours short, as a share of those needed.</summary>
    public required double UnservedShare { get; init; }

    /// <summary>Slots in which a node was missing, if only for a part of them, as a share of all.</summary>
    public required double ShortShare { get; init; }

    /// <summary>Node-hours idle, as a share of those needed.</summary>
    public required double OverProvisionShare { get; init; }

    /// <summary>Orders placed, those that never arrived included.</summary>
    public required int Orders { get; init; }

    /// <summary>Nodes that arrived, by term in months.</summary>
    public required ImmutableSortedDictionary<int, int> NodesByTerm { get; init; }

    /// <summary>Mean nodes of each scored slot.</summary>
    public required ImmutableArray<double> Capacity { get; init; }
}
