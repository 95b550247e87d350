using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Web.Pages;

/// <summary>The page of one cluster.</summary>
internal static class ClusterPage
{
    /// <summary>The whole page.</summary>
    /// <param name="visit">Who looks at it.</param>
    /// <param name="cluster">The cluster.</param>
    /// <param name="decisions">Its newest decisions.</param>
    public static string Render(PageVisit visit, ClusterStatus cluster, IReadOnlyList<DecisionStatus> decisions)
    {
        var (part, time) = (FleetPart.Of(visit.Fleet, cluster.Name), visit.Time);
        return PageFrame.Render(new Page(visit, Html.Of($"""
            <h1>{cluster.Name} <small>{cluster.ClusterId}</small></h1>
            {ClusterSection.Facts(cluster, time)}
            {GlanceSection.Render(cluster.Groups.ToList())}
            {SafetySection.Render(part, time)}
            {AttentionSection.Render(part, groupsFollow: cluster.Groups.Count <= StatusPage.SmallFleet)}
            <section aria-label="Node groups">
            <h2>Node groups</h2>
            {ClusterSection.Nodes(cluster, time, visit.WantsAll)}
            </section>
            {PurchaseSection.Render(part, time)}
            {BudgetSection.Render(part)}
            {DecisionSection.Render(decisions, time)}
            """))
        {
            Title = cluster.Name,
            Trail = [("Fleet", PagePaths.Fleet)],
            MayReload = true,
        });
    }
}
