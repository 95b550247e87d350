using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Web.Pages;

/// <summary>The page at <c>/</c>: the fleet at a glance, without scripts. A small fleet is shown with all of its groups.</summary>
internal static class StatusPage
{
    /// <summary>Most groups whose details still fit on one page.</summary>
    public const int SmallFleet = 10;

    /// <summary>The whole page.</summary>
    /// <param name="visit">Who looks at it.</param>
    public static string Render(PageVisit visit)
    {
        var (fleet, time) = (visit.Fleet, visit.Time);
        var groups = fleet.Clusters.SelectMany(cluster => cluster.Groups).ToList();
        var isSmall = groups.Count <= SmallFleet && fleet.Clusters.Count <= SmallFleet;
        return PageFrame.Render(new Page(visit, Html.Of($"""
            <div class="head"><h1>Fleet</h1> <p class="facts"><span>{Counted(fleet.Clusters.Count, "cluster")}</span><span>{Counted(groups.Count, "group")}</span>{Markup.BuyingLink(BuyingScope.Fleet)}</p></div>
            {GlanceSection.Render(groups)}
            {SafetySection.Render(fleet, time)}
            {AttentionSection.Render(fleet, isSmall)}
            {(isSmall ? Html.Of($"{fleet.Clusters.Select(cluster => ClusterSection.Render(cluster, time))}") : FleetSection.Render(fleet, time))}
            {PurchaseSection.Render(fleet, time)}
            {BudgetSection.Render(fleet)}
            {DecisionSection.Render(fleet.Decisions, time)}
            """)) { MayReload = true });
    }

    private static string Counted(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
