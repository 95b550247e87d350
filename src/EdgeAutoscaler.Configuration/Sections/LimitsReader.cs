using EdgeAutoscaler.Configuration.Reading;
using EdgeAutoscaler.Configuration.Values;
using EdgeAutoscaler.Core.Limits;

namespace EdgeAutoscaler.Configuration.Sections;

/// <summary>Reads the limits of a node group; its budgets are read with all others.</summary>
internal static class LimitsReader
{
    private static readonly ValueForm<int> Count = Numbers.Whole(1, Bounds.Count);

    private static readonly ValueForm<decimal> Amount = Numbers.Amount("an amount of 0 or more, for example 5000", 0, Bounds.Money);

    public static GroupLimits Read(Node node) => new()
    {
        Cooldown = node.Read("Cooldown", Durations.Between(TimeSpan.Zero, Bounds.Day), TimeSpan.FromMinutes(10)),
        MaxNodesPerPurchase = node.ReadOptional("MaxNodesPerPurchase", Count),
        MaxNodesPerHour = node.ReadOptional("MaxNodesPerHour", Count),
        MaxNodesPerDay = node.ReadOptional("MaxNodesPerDay", Count),
        MaxPurchasesPerHour = node.ReadOptional("MaxPurchasesPerHour", Count),
        MaxPurchasesPerDay = node.ReadOptional("MaxPurchasesPerDay", Count),
        ApprovalAbove = node.ReadOptional("ApprovalAbove", Amount),
        Canary = node.Read("Canary", Numbers.Switch, true),
        SpikeGuard = node.Read("SpikeGuard", Numbers.Switch, true),
    };
}
