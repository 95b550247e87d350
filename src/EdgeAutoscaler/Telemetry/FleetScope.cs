using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Money;

namespace EdgeAutoscaler.Telemetry;

/// <summary>What is configured, as far as labels name it. Series of anything else have no place in the export.</summary>
internal sealed class FleetScope
{
    private static readonly string[] Identifying = ["cluster", "node_group", "signal", "policy", "offer", "budget", "currency", "source", "target"];

    private readonly HashSet<string> _known = [];

    private FleetScope(string currency, IReadOnlyList<ManagedCluster> clusters)
    {
        Currency = currency;
        Clusters = clusters;
    }

    /// <summary>The scope before anything is configured.</summary>
    public static FleetScope Nothing { get; } = new("", []);

    /// <summary>Currency of every amount.</summary>
    public string Currency { get; }

    /// <summary>The clusters with their groups.</summary>
    public IReadOnlyList<ManagedCluster> Clusters { get; }

    /// <summary>The scope of a configuration.</summary>
    /// <param name="currency">Currency of every budget.</param>
    /// <param name="clusters">The clusters with their groups.</param>
    /// <param name="budgets">Every budget.</param>
    /// <param name="sources">Names of the load sources.</param>
    /// <param name="targets">Names of the notification targets.</param>
    public static FleetScope Of(
        string currency,
        IReadOnlyList<ManagedCluster> clusters,
        IReadOnlyList<Budget> budgets,
        IReadOnlyList<string> sources,
        IReadOnlyList<string> targets)
    {
        var scope = new FleetScope(currency, clusters);
        foreach (var cluster in clusters)
        {
            scope.Add(("cluster", cluster.Name));
            foreach (var group in cluster.NodeGroups)
                scope.Add(group);
        }

        foreach (var budget in budgets)
            scope.Add(("budget", budget.FullName), ("currency", currency));
        foreach (var source in sources)
            scope.Add(("source", source));
        foreach (var target in targets)
            scope.Add(("target", target));
        return scope;
    }

    /// <summary>Whether the cluster is configured.</summary>
    /// <param name="cluster">Cluster name.</param>
    public bool Has(string cluster) => _known.Contains(Key([("cluster", cluster)]));

    /// <summary>Whether the node group is configured.</summary>
    /// <param name="cluster">Cluster name.</param>
    /// <param name="nodeGroup">Node group name.</param>
    public bool Has(string cluster, string nodeGroup) => _known.Contains(Key([("cluster", cluster), ("node_group", nodeGroup)]));

    /// <summary>Whether the budget is configured.</summary>
    /// <param name="budget">The budget.</param>
    public bool Has(Budget budget) => _known.Contains(Key([("budget", budget.FullName), ("currency", Currency)]));

    /// <summary>Whether the load source is configured.</summary>
    /// <param name="source">Name of the source.</param>
    public bool HasSource(string source) => _known.Contains(Key([("source", source)]));

    /// <summary>Whether the notification target is configured.</summary>
    /// <param name="target">Name of the target.</param>
    public bool HasTarget(string target) => _known.Contains(Key([("target", target)]));

    /// <summary>Whether a series names nothing but what is configured.</summary>
    /// <param name="names">Label names.</param>
    /// <param name="values">Label values, in the same order.</param>
    public bool Covers(IReadOnlyList<string> names, IReadOnlyList<string> values)
    {
        var key = Key(names.Zip(values).Where(label => Identifying.Contains(label.First)));
        return key.Length == 0 || _known.Contains(key);
    }

    private static string Key(IEnumerable<(string Name, string Value)> labels) =>
        string.Join('\n', labels.Select(label => $"{label.Name}={label.Value}"));

    private void Add(NodeGroup group)
    {
        var (cluster, name) = (("cluster", group.Cluster), ("node_group", group.Name));
        Add(cluster, name);
        foreach (var signal in group.Signals)
            Add(cluster, name, ("signal", signal.Name));
        foreach (var policy in group.Policies)
            Add(cluster, name, ("policy", policy.Name));
        foreach (var offer in group.Offers)
            Add(cluster, name, ("offer", offer.Name));
    }

    private void Add(params IEnumerable<(string Name, string Value)> labels) => _known.Add(Key(labels));
}
