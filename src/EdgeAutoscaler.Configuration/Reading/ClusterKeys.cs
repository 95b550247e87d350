using System.Text.RegularExpressions;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Money;

namespace EdgeAutoscaler.Configuration.Reading;

/// <summary>Reads one of the <c>Clusters</c>.</summary>
/// <param name="context">What the clusters share.</param>
/// <param name="fleet">The fleet's way to the cloud, where it has one.</param>
internal sealed partial class ClusterKeys(ReadingContext context, AckEdgeSettings? fleet)
{
    /// <summary>Reads the cluster and the budgets below it.</summary>
    public (ClusterSettings? Cluster, IReadOnlyList<Budget> Budgets) Read(KeyReader keys)
    {
        var name = Names.Read(keys, "Name");
        var clusterId = keys.RequiredText("ClusterId", "the id of a managed edge cluster");
        if (clusterId.Length > 0 && !IsClusterId().IsMatch(clusterId))
            keys.Wrong("ClusterId", "the id of a managed edge cluster: letters, digits and dashes");

        var budgets = BudgetKeys.ReadAll(keys, name, null, context.Zone).ToList();
        var groupKeys = keys.Entries("NodeGroups");
        var reader = new NodeGroupKeys(context);
        var groups = groupKeys.Select(entry => reader.Read(entry, name)).ToList();
        budgets.AddRange(groups.SelectMany(group => group.Budgets));
        if (groups.Count == 0)
            keys.Errors.Add(keys.PathOf("NodeGroups"), null, "must hold at least one node group");
        Names.RejectTwins(groupKeys.Zip(groups, (entry, group) => (entry, group.Group.Name)), "node group", keys.Errors);
        RejectOverlaps(groupKeys, [.. groups.Select(group => group.Group)], keys.Errors);

        var ack = Ack(keys);
        keys.RejectUnknown();
        return (ack is null ? null : new ClusterSettings(new ManagedCluster(name, clusterId, [.. groups.Select(group => group.Group)]), ack), budgets);
    }

    private AckEdgeSettings? Ack(KeyReader keys)
    {
        var own = keys.Section("AckEdge");
        var ack = AckEdgeKeys.Read(own, fleet);
        if (ack is null && !own.Has("Endpoint"))
            keys.Errors.Add(own.PathOf("Endpoint"), null, "is required here or in Autoscaler:AckEdge, for example https://cs.cn-beijing.aliyuncs.com");
        if (context.Mode == ServiceMode.Live && ack is { LoginPasswordFile: null })
            keys.Errors.Add(own.PathOf("LoginPasswordFile"), null, "is required in Live mode here or in Autoscaler:AckEdge: a file with the login password of new nodes");
        return ack;
    }

    private static void RejectOverlaps(IReadOnlyList<KeyReader> keys, IReadOnlyList<NodeGroup> groups, Errors errors)
    {
        for (var later = 1; later < groups.Count; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                if (groups[earlier].Match.CanOverlap(groups[later].Match))
                    errors.Add(keys[later].PathOf("Match"), null, $"must not cover nodes of group {groups[earlier].Name}: a node would count in {groups[later].Name} and {groups[earlier].Name}. Tell them apart by InstanceTypes, NodepoolId or NamePrefix");
            }
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9*-]{1,64}$")]
    private static partial Regex IsClusterId();
}
