using System.Collections.Immutable;

namespace EdgeAutoscaler.Cycle;

/// <summary>Every managed cluster with its connections.</summary>
/// <param name="Clusters">The clusters.</param>
internal sealed record ManagedFleet(ImmutableArray<ClusterRuntime> Clusters)
{
    /// <summary>Whether a cluster is configured here; replicas may differ while a new configuration is rolled out.</summary>
    /// <param name="name">Cluster name.</param>
    public bool Knows(string name) => Clusters.Any(cluster => cluster.Cluster.Name == name);

    /// <summary>The cluster with a name.</summary>
    /// <param name="name">Name in the configuration.</param>
    /// <exception cref="InvalidOperationException">There is none: a schedule outlived its cluster.</exception>
    public ClusterRuntime this[string name] =>
        Clusters.FirstOrDefault(cluster => cluster.Cluster.Name == name)
        ?? throw new InvalidOperationException($"No cluster named {name} is configured.");
}
