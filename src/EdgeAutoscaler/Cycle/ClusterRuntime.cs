using System.Collections.Immutable;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Ports;

namespace EdgeAutoscaler.Cycle;

/// <summary>A managed cluster, its connections and what was seen of it since the start.</summary>
/// <param name="cluster">The cluster.</param>
internal sealed class ClusterRuntime(ManagedCluster cluster)
{
    /// <summary>The cluster.</summary>
    public ManagedCluster Cluster => cluster;

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

    /// <summary>What can't be read of it, and what of that was said.</summary>
    public Troubles Troubles { get; } = new();

    /// <summary>What is expected of the load of its groups; guarded by the memory's gate.</summary>
    public ClusterForecasts Forecasts { get; } = new(cluster);

    /// <summary>The lead times of its offers; guarded by the memory's gate.</summary>
    public LearnedLeadTimes LeadTimes { get; } = new(cluster);
}
