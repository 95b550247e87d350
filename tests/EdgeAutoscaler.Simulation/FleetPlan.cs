using System.Collections.Immutable;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Policies;

namespace EdgeAutoscaler.Simulation;

/// <summary>Two clusters of several groups, and the budgets they share.</summary>
internal sealed class FleetPlan
{
    public const double Target = 0.7;
    public const double NodeCapacity = 4;
    public const string LoadSource = "prometheus";

    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private readonly List<ManagedCluster> _clusters = [];
    private readonly List<Budget> _budgets =
    [
        new("day", null, null, BudgetWindow.Day, 9_000, Shanghai),
        new("month", null, null, BudgetWindow.Month, 150_000, Berlin),
        new("lifetime", null, null, BudgetWindow.Lifetime, 400_000, Berlin),
    ];

    private int _named;

    public FleetPlan()
    {
        Add();
        Add();
    }

    /// <summary>The clusters in service.</summary>
    public IReadOnlyList<ManagedCluster> Clusters => _clusters;

    /// <summary>All budgets there ever were.</summary>
    public IReadOnlyList<Budget> Budgets => _budgets;

    /// <summary>Those of the whole fleet and of the clusters in service.</summary>
    public IReadOnlyList<Budget> BudgetsInForce =>
        [.. _budgets.Where(budget => budget.Cluster is null || _clusters.Exists(cluster => cluster.Name == budget.Cluster))];

    /// <summary>Takes a cluster out of service that can't buy any more, and puts a new one in its place.</summary>
    public ManagedCluster Replace(ManagedCluster cluster)
    {
        _clusters.Remove(cluster);
        return Add();
    }

    private ManagedCluster Add()
    {
        var name = $"cluster-{++_named}";
        var cluster = new ManagedCluster(
            name,
            $"id-of-{name}",
            [
                Group(name, "transcode", "large", maxNodes: 12, new GroupLimits { Canary = false, MaxNodesPerHour = 6, MaxNodesPerDay = 25 }),
                Group(name, "cache", "small", maxNodes: 9, new GroupLimits { MaxPurchasesPerHour = 2, MaxPurchasesPerDay = 8, Cooldown = TimeSpan.FromMinutes(30) }, minNodes: 2),
                Group(name, "relay", "micro", maxNodes: 20, new GroupLimits { MaxNodesPerPurchase = 3, Canary = false, SpikeGuard = false }, renews: true),
            ]);
        _clusters.Add(cluster);
        _budgets.Add(new Budget("day", name, null, BudgetWindow.Day, 6_000, Berlin));
        _budgets.Add(new Budget("hour", name, "transcode", BudgetWindow.Hour, 1_300, Shanghai));
        _budgets.Add(new Budget("month", name, "relay", BudgetWindow.Month, 2_500, Shanghai));
        return cluster;
    }

    private static NodeGroup Group(
        string cluster, string name, string size, int maxNodes, GroupLimits limits, int minNodes = 0, bool renews = false) => new()
        {
            Cluster = cluster,
            Name = name,
            MinNodes = minNodes,
            MaxNodes = maxNodes,
            NodeCapacity = NodeCapacity,
            Match = new NodeMatch([$"{size}-a", $"{size}-b"], null, null),
            Signals = [new Signal { Name = "load", Source = LoadSource, Query = $"{cluster}/{name}" }],
            Policies = [new TargetTrackingPolicy("load", Target)],
            Limits = limits,
            Offers = [Offer($"{size}-a", 230, TimeSpan.FromMinutes(30), renews), Offer($"{size}-b", 310, TimeSpan.FromMinutes(60), renews)],
        };

    private static Offer Offer(string instanceType, decimal price, TimeSpan leadTime, bool renews) => new()
    {
        Name = $"offer-{instanceType}",
        InstanceType = instanceType,
        EnsRegionId = "cn-beijing-telecom",
        ImageId = "m-1",
        InternetChargeType = InternetChargeType.BandwidthByDay,
        SystemDiskSize = 20,
        LeadTime = leadTime,
        AutoRenew = renews ? true : null,
        AutoRenewPeriod = renews ? 1 : null,
        Prices = ImmutableSortedDictionary<int, decimal>.Empty.Add(1, price),
    };
}
