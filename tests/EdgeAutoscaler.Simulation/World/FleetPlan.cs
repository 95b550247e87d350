using System.Collections.Immutable;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Policies;

namespace EdgeAutoscaler.Simulation.World;

/// <summary>A cluster or two of some groups, and the budgets they share.</summary>
internal sealed class FleetPlan
{
    public const double Target = 0.7;
    public const double NodeCapacity = 4;
    public const string LoadSource = "prometheus";

    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private readonly ImmutableArray<Budget> _configured;

    public FleetPlan(Dice dice)
    {
        Clusters = [.. Enumerable.Range(1, dice.Chance(0.15) ? 2 : 1).Select(number => Cluster($"cluster-{number}", dice))];
        _configured =
        [
            new("day", null, null, BudgetWindow.Day, 9_000, Shanghai),
            new("month", null, null, BudgetWindow.Month, 60_000, Berlin),
            new("lifetime", null, null, BudgetWindow.Lifetime, 120_000, Berlin),
            .. Clusters.SelectMany(cluster => BudgetsOf(cluster.Name)),
        ];
        Budgets = _configured;
    }

    /// <summary>The clusters.</summary>
    public ImmutableArray<ManagedCluster> Clusters { get; }

    /// <summary>The budgets as they are configured at present.</summary>
    public ImmutableArray<Budget> Budgets { get; private set; }

    /// <summary>Configures lower limits for some budgets, below what is spent perhaps.</summary>
    public void LowerLimits(Dice dice) => Budgets =
        [.. _configured.Select(budget => dice.Chance(0.4) ? budget with { Limit = Math.Round(budget.Limit * (decimal)dice.Between(0.05, 0.9)) } : budget)];

    /// <summary>Configures the usual limits.</summary>
    public void RaiseLimits() => Budgets = _configured;

    /// <summary>The group with a name.</summary>
    public NodeGroup GroupOf(string cluster, string nodeGroup) =>
        Clusters.First(candidate => candidate.Name == cluster).NodeGroups.First(group => group.Name == nodeGroup);

    private static Budget[] BudgetsOf(string cluster) =>
    [
        new("day", cluster, null, BudgetWindow.Day, 6_000, Berlin),
        new("hour", cluster, "transcode", BudgetWindow.Hour, 1_300, Shanghai),
        new("month", cluster, "relay", BudgetWindow.Month, 12_000, Shanghai),
    ];

    private static ManagedCluster Cluster(string name, Dice dice)
    {
        NodeGroup[] all =
        [
            Group(name, "transcode", "large", maxNodes: 12, new GroupLimits { Canary = false, MaxNodesPerHour = 6, MaxNodesPerDay = 25 }),
            Group(name, "cache", "small", maxNodes: 9, new GroupLimits { MaxPurchasesPerHour = 2, MaxPurchasesPerDay = 8, Cooldown = TimeSpan.FromMinutes(30), ApprovalAbove = 500 }, minNodes: 2),
            Group(name, "relay", "micro", maxNodes: 20, new GroupLimits { MaxNodesPerPurchase = 3, Canary = false, SpikeGuard = false }, renews: true),
        ];
        var first = dice.Between(0, all.Length - 1);
        var count = dice.Pick([1, 1, 2, 2, 3]);
        return new ManagedCluster(name, $"id-of-{name}", [.. Enumerable.Range(first, count).Select(index => all[index % all.Length])]);
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
