using System.Collections.Immutable;

namespace EdgeAutoscaler.Core.Capacity;

/// <summary>A managed edge cluster the service buys nodes for.</summary>
/// <param name="Name">Name in the configuration, in metrics and on the command line.</param>
/// <param name="ClusterId">Id at the cloud.</param>
/// <param name="NodeGroups">Its node groups.</param>
public sealed record ManagedCluster(string Name, string ClusterId, ImmutableArray<NodeGroup> NodeGroups);
