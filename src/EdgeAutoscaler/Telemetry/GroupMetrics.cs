using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Planning;
using Prometheus;

namespace EdgeAutoscaler.Telemetry;

/// <summary>The nodes of each group: what there is, what is wanted, what is allowed.</summary>
internal sealed class GroupMetrics
{
    private static readonly (string Word, TimeSpan Time)[] Horizons = [("7d", CapacityTimeline.ExpiringWithin), ("30d", TimeSpan.FromDays(30))];

    private readonly Gauge _nodes;
    private readonly Gauge _expiring;
    private readonly Gauge _desired;
    private readonly Gauge _min;
    private readonly Gauge _max;
    private readonly Gauge _shortfall;

    /// <summary>Registers the families.</summary>
    /// <param name="families">Where they are registered.</param>
    public GroupMetrics(MetricFamilies families)
    {
        _nodes = families.Gauge(
            "nodes",
            "Nodes by state; together they are the capacity.",
            "cluster",
            "node_group",
            "state");
        _expiring = families.Gauge(
            "expiring_nodes",
            "Nodes whose lease ends within that time and isn't renewed by itself; those of 7d are among those of 30d.",
            "cluster",
            "node_group",
            "within");
        _desired = families.Gauge("desired_nodes", "Nodes needed where the shortfall is largest.", "cluster", "node_group");
        _min = families.Gauge("min_nodes", "Nodes that are wanted at all times.", "cluster", "node_group");
        _max = families.Gauge("max_nodes", "Nodes that are never exceeded, those in flight included.", "cluster", "node_group");
        _shortfall = families.Gauge(
            "shortfall_nodes",
            "Nodes that will be missing in the time a purchase made now would cover.",
            "cluster",
            "node_group");
    }

    /// <summary>Makes every series of a group exist.</summary>
    /// <param name="group">The group.</param>
    public void Configured(NodeGroup group)
    {
        foreach (var (state, _) in ByState(default))
            _nodes.WithLabels(group.Cluster, group.Name, state);
        foreach (var (word, _) in Horizons)
            _expiring.WithLabels(group.Cluster, group.Name, word);
        _desired.WithLabels(group.Cluster, group.Name);
        _shortfall.WithLabels(group.Cluster, group.Name);
        SetBounds(group);
    }

    /// <summary>The position of a group was worked out.</summary>
    /// <param name="decision">The decision with it.</param>
    public void Decided(ScaleDecision decision)
    {
        var group = decision.Group;
        foreach (var (state, count) in ByState(decision.Capacity.Nodes))
            _nodes.WithLabels(group.Cluster, group.Name, state).Set(count);
        foreach (var (word, time) in Horizons)
            _expiring.WithLabels(group.Cluster, group.Name, word).Set(decision.Capacity.EndingBetween(decision.At, decision.At + time));
        _desired.WithLabels(group.Cluster, group.Name).Set(decision.Desired);
        _shortfall.WithLabels(group.Cluster, group.Name).Set(decision.Shortfall);
        SetBounds(group);
    }

    /// <summary>The nodes of a group could not be listed: their series disappear rather than stay at an old number.</summary>
    /// <param name="group">The group.</param>
    /// <param name="desired">Nodes needed.</param>
    public void Unlisted(NodeGroup group, int desired)
    {
        foreach (var (state, _) in ByState(default))
            _nodes.RemoveLabelled(group.Cluster, group.Name, state);
        foreach (var (word, _) in Horizons)
            _expiring.RemoveLabelled(group.Cluster, group.Name, word);
        _shortfall.RemoveLabelled(group.Cluster, group.Name);
        _desired.WithLabels(group.Cluster, group.Name).Set(desired);
        SetBounds(group);
    }

    private static (string State, int Count)[] ByState(GroupNodes nodes) =>
    [
        ("ready", nodes.Ready),
        ("not_ready", nodes.NotReady),
        ("in_flight", nodes.InFlight),
        ("ambiguous", nodes.Ambiguous),
    ];

    private void SetBounds(NodeGroup group)
    {
        _min.WithLabels(group.Cluster, group.Name).Set(group.MinNodes);
        _max.WithLabels(group.Cluster, group.Name).Set(group.MaxNodes);
    }
}
