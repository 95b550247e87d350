using EdgeAutoscaler.Core.Capacity;

namespace EdgeAutoscaler.Configuration;

/// <summary>A cluster and how its API is called.</summary>
/// <param name="Cluster">The cluster with its node groups.</param>
/// <param name="AckEdge">How its API is called: what it states itself, the rest from the defaults.</param>
public sealed record ClusterSettings(ManagedCluster Cluster, AckEdgeSettings AckEdge);
