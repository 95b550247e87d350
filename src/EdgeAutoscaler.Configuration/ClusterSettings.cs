using EdgeAutoscaler.Core.Capacity;

namespace EdgeAutoscaler.Configuration;

/// <summary>A managed cluster and how it is reached.</summary>
/// <param name="Cluster">The cluster with its groups.</param>
/// <param name="AckEdge">How its cloud is reached; the fleet's settings with the cluster's own on top.</param>
public sealed record ClusterSettings(ManagedCluster Cluster, AckEdgeSettings AckEdge);
