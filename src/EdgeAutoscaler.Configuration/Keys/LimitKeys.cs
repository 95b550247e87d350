namespace EdgeAutoscaler.Configuration.Keys;

/// <summary>Keys of a node group's limits.</summary>
internal static class LimitKeys
{
    public static IEnumerable<ConfigurationKey> Of(string at) =>
    [
        new($"{at}:Cooldown", "duration, 0 to 1 day", "00:10:00", "Pause after a purchase, counted from its last Ready node."),
        new($"{at}:MaxNodesPerPurchase", "whole number, 1 or more", null, "Nodes one call may buy."),
        new($"{at}:MaxNodesPerHour", "whole number, 1 or more", null, "Nodes bought in any 60 minutes."),
        new($"{at}:MaxNodesPerDay", "whole number, 1 or more", null, "Nodes bought in any 24 hours."),
        new($"{at}:MaxPurchasesPerHour", "whole number, 1 or more", null, "Purchases in any 60 minutes."),
        new($"{at}:MaxPurchasesPerDay", "whole number, 1 or more", null, "Purchases in any 24 hours."),
        new($"{at}:ApprovalAbove", "amount of money, 0 or more", null, "Price above which a purchase, its renewals included, waits until a person approves it."),
        new($"{at}:Canary", "true or false", "true", "Whether the first purchase of an offer buys one node and waits until it is Ready."),
        new($"{at}:SpikeGuard", "true or false", "true", "Whether a sample far above the recent ones must stand ten minutes before it counts."),
        .. ServiceKeys.Budgets($"{at}:Budgets:[]"),
    ];
}
