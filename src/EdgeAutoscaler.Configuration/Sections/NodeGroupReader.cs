using EdgeAutoscaler.Configuration.Reading;
using EdgeAutoscaler.Configuration.Values;
using EdgeAutoscaler.Core.Capacity;

namespace EdgeAutoscaler.Configuration.Sections;

/// <summary>Reads a node group.</summary>
internal static class NodeGroupReader
{
    private static readonly ValueForm<double> Capacity = Numbers.Real("a number above 0: the load one node can carry", value => value > 0);

    public static NodeGroup Read(Node node, string cluster, FleetScope scope)
    {
        var signals = SignalsReader.Read(node.At("Signals"), scope);
        var group = new NodeGroup
        {
            Cluster = cluster,
            Name = node.ReadRequired("Name", Texts.Name),
            MinNodes = node.Read("MinNodes", Numbers.Whole(0, Bounds.Count), 0),
            MaxNodes = node.ReadRequired("MaxNodes", Numbers.Whole(1, Bounds.Count)),
            NodeCapacity = node.Read("NodeCapacity", Capacity, 1),
            Match = MatchReader.Read(node.At("Match")),
            Signals = signals,
            Policies = PoliciesReader.Read(node.At("Policies"), new GroupScope(scope.TimeZone, [.. signals.Select(signal => signal.Name)])),
            Stabilization = StabilizationReader.Read(node.At("Stabilization")),
            Limits = LimitsReader.Read(node.At("Limits")),
            Offers = OffersReader.Read(node.At("Offers")),
        };
        CheckRelations(node, group);
        return group;
    }

    private static void CheckRelations(Node node, NodeGroup group)
    {
        node.Require(
            group.MinNodes <= group.MaxNodes,
            "MinNodes",
            $"Must not be above MaxNodes ({group.MaxNodes}).",
            "MaxNodes");
        node.Require(
            node.At("Offers").Children.Count > 0,
            "Offers",
            "Needs at least one offer: without one nothing can be bought for the node group.");
        node.Require(
            node.At("Policies").Children.Count > 0 || group.MinNodes > 0,
            "Policies",
            "Needs at least one policy, or MinNodes above 0: nothing else asks for nodes.",
            "MinNodes");
        MatchRules.CheckOffers(node, group);
    }
}
