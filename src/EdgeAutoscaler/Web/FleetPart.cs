using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Web;

/// <summary>What of a fleet concerns one cluster or group.</summary>
internal static class FleetPart
{
    /// <summary>The part of a cluster, with what holds for the whole fleet.</summary>
    /// <param name="fleet">The fleet.</param>
    /// <param name="cluster">Cluster name.</param>
    public static FleetStatus Of(FleetStatus fleet, string cluster) => fleet with
    {
        Clusters = [.. fleet.Clusters.Where(one => one.Name == cluster)],
        Budgets = [.. fleet.Budgets.Where(budget => Covers(budget, cluster))],
        Purchases = [.. fleet.Purchases.Where(purchase => purchase.Cluster == cluster)],
        Approvals = [.. fleet.Approvals.Where(approval => approval.Cluster == cluster)],
        Freezes = [.. fleet.Freezes.Where(freeze => Concerns(freeze.Scope, cluster))],
        Pauses = [.. fleet.Pauses.Where(pause => Concerns(pause.Scope, cluster))],
        Orphans = [.. fleet.Orphans.Where(orphan => orphan.Cluster == cluster)],
    };

    /// <summary>The part of a group, with what holds for its whole cluster or fleet.</summary>
    /// <param name="fleet">The fleet.</param>
    /// <param name="cluster">Cluster name.</param>
    /// <param name="nodeGroup">Node group name.</param>
    public static FleetStatus Of(FleetStatus fleet, string cluster, string nodeGroup)
    {
        var part = Of(fleet, cluster);
        return part with
        {
            Budgets = [.. part.Budgets.Where(budget => budget.Name.Split('/') is not [_, var group, _, ..] || group == nodeGroup)],
            Purchases = [.. part.Purchases.Where(purchase => purchase.NodeGroup == nodeGroup)],
            Approvals = [.. part.Approvals.Where(approval => approval.NodeGroup == nodeGroup)],
            Freezes = [.. part.Freezes.Where(freeze => Concerns(freeze.Scope, cluster, nodeGroup))],
            Pauses = [.. part.Pauses.Where(pause => Concerns(pause.Scope, cluster, nodeGroup))],
        };
    }

    private static bool Covers(BudgetStatus budget, string cluster) => !budget.Name.Contains('/') || budget.Name.Split('/')[0] == cluster;

    private static bool Concerns(string scope, string cluster) => scope == BuyingScope.Fleet || scope.Split('/')[0] == cluster;

    private static bool Concerns(string scope, string cluster, string nodeGroup) => scope == BuyingScope.Fleet || scope == cluster || scope == $"{cluster}/{nodeGroup}";
}
