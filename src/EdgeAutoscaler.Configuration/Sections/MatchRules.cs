using System.Collections.Immutable;
using EdgeAutoscaler.Configuration.Reading;
using EdgeAutoscaler.Core.Capacity;

namespace EdgeAutoscaler.Configuration.Sections;

/// <summary>Checks that each node belongs to one group, and bought nodes to the group they were bought for.</summary>
internal static class MatchRules
{
    /// <summary>Checks the groups of a cluster against each other.</summary>
    /// <param name="nodes">Their places.</param>
    /// <param name="groups">The groups.</param>
    public static void Check(IReadOnlyList<Node> nodes, ImmutableArray<NodeGroup> groups)
    {
        if (groups.Length < 2)
            return;

        for (var second = 0; second < groups.Length; second++)
        {
            if (IsOpen(groups[second].Match))
            {
                nodes[second].Require(
                    false,
                    "Match",
                    "Needs InstanceTypes, NodepoolId or NamePrefix: without them every node is the group's, but the cluster has other groups.");
                continue;
            }

            for (var first = 0; first < second; first++)
                CheckPair((nodes[first], groups[first]), (nodes[second], groups[second]));
        }
    }

    /// <summary>Checks that nodes bought from each offer will count as the group's.</summary>
    /// <param name="node">The group's place.</param>
    /// <param name="group">The group.</param>
    public static void CheckOffers(Node node, NodeGroup group)
    {
        if (group.Match.InstanceTypes.IsEmpty || node.HasError("Match"))
            return;

        foreach (var (place, offer) in node.At("Offers").Children.Zip(group.Offers))
        {
            place.Require(
                group.Match.InstanceTypes.Contains(offer.InstanceType),
                "InstanceType",
                $"Is not among the group's Match:InstanceTypes ({string.Join(", ", group.Match.InstanceTypes)}): bought nodes would not count. "
                + "Add it there, or match by NodepoolId or NamePrefix instead.");
        }
    }

    private static void CheckPair((Node Node, NodeGroup Group) first, (Node Node, NodeGroup Group) second)
    {
        if (IsOpen(first.Group.Match) || first.Node.HasError("Match") || !first.Group.Match.CanOverlap(second.Group.Match))
            return;
        second.Node.Require(
            false,
            "Match",
            $"The node groups '{first.Group.Name}' and '{second.Group.Name}' could claim the same node. Give them different InstanceTypes, NodepoolId or NamePrefix.");
    }

    private static bool IsOpen(NodeMatch match) => match is { InstanceTypes.IsEmpty: true, NodepoolId: null, NamePrefix: null };
}
