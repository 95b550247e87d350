using System.Collections.Immutable;
using EdgeAutoscaler.Configuration.Reading;
using EdgeAutoscaler.Configuration.Values;
using EdgeAutoscaler.Core.Capacity;

namespace EdgeAutoscaler.Configuration.Sections;

/// <summary>Reads the clusters.</summary>
internal static class ClustersReader
{
    public static ImmutableArray<ClusterSettings> Read(Node node, FleetScope scope)
    {
        var items = node.Children;
        Names.CheckUnique(items, "Name", "cluster");
        Names.CheckUnique(items, "ClusterId", "cluster");
        return [.. items.Select(item => ReadOne(item, scope))];
    }

    private static ClusterSettings ReadOne(Node node, FleetScope scope)
    {
        var name = node.ReadRequired("Name", Texts.Name);
        var cluster = new ManagedCluster(name, node.ReadRequired("ClusterId", Texts.ClusterId), ReadGroups(node, name, scope));
        return new ClusterSettings(cluster, AckEdgeReader.ReadCluster(node, scope));
    }

    private static ImmutableArray<NodeGroup> ReadGroups(Node cluster, string name, FleetScope scope)
    {
        var items = cluster.At("NodeGroups").Children;
        cluster.Require(items.Count > 0, "NodeGroups", "Needs at least one node group.");
        Names.CheckUnique(items, "Name", "node group");
        ImmutableArray<NodeGroup> groups = [.. items.Select(item => NodeGroupReader.Read(item, name, scope))];
        MatchRules.Check(items, groups);
        return groups;
    }
}
