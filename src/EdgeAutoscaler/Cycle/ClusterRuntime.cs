using System.Collections.Immutable;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Ports;

namespace EdgeAutoscaler.Cycle;

/// <summary>A managed cluster, its connections and what was seen of it since the start.</summary>
internal sealed class ClusterRuntime
{
    /// <summary>The cluster.</summary>
    public required ManagedCluster Cluster { get; init; }

    /// <summary>Every budget that covers one of its groups.</summary>
    public required ImmutableArray<Budget> Budgets { get; init; }

    /// <summary>The cloud's side of purchases.</summary>
    public required IScaleOutApi Api { get; init; }

    /// <summary>The list of nodes.</summary>
    public required INodeInventory Inventory { get; init; }

    /// <summary>The load sources by name.</summary>
    public required ImmutableDictionary<string, ILoadSource> LoadSources { get; init; }

    /// <summary>What was seen of its groups since the start; used by one evaluation at a time.</summary>
    public ClusterMemory Memory { get; } = new();
}
