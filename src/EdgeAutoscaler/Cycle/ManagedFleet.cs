using System.Collections.Immutable;

namespace EdgeAutoscaler.Cycle;

/// <summary>Every managed cluster with its connections.</summary>
/// <param name="Clusters">The clusters.</param>
internal sealed record ManagedFleet(ImmutableArray<ClusterRuntime> Clusters)
{
    /// <summary>The cluster with a name.</summary>
    /// <param name="name">Name in the configuration.</param>
    /// <exception cref="InvalidOperationException">There is none: a schedule outlived its cluster.</exception>
    public ClusterRuntime this[string name] =>
        Clusters.FirstOrDefault(cluster => cluster.Cluster.Name == name)
        ?? throw new InvalidOperationException($"No cluster named {name} is configured.");
}
