using EdgeAutoscaler.Status;
using EdgeAutoscaler.Web.Plots;

namespace EdgeAutoscaler.Web.Pages;

/// <summary>The page of one node group.</summary>
internal static class GroupPage
{
    /// <summary>The whole page.</summary>
    /// <param name="visit">Who looks at it.</param>
    /// <param name="cluster">Cluster name.</param>
    /// <param name="name">Node group name.</param>
    /// <param name="detail">What is known of it beside its status.</param>
    public static string Render(PageVisit visit, string cluster, string name, GroupDetail detail)
    {
        var (part, time, now) = (FleetPart.Of(visit.Fleet, cluster, name), visit.Time, visit.Fleet.Now);
        // Another replica may run the cluster's cycles: the ledger knows what it decided.
        var group = part.Clusters.SelectMany(one => one.Groups).FirstOrDefault(group => group.Name == name) ?? (detail.Decisions is [var newest, ..] ? newest.Group : null);
        return PageFrame.Render(new Page(visit, Html.Of($"""
            <div class="head"><h1>{name}</h1> <p class="facts">{Facts(group, time)}{Markup.BuyingLink($"{cluster}/{name}")}</p></div>
            {(group is null ? Html.Empty : GlanceSection.Render([group]))}
            {SafetySection.Render(part, time)}
            <section aria-label="Demand and capacity">
            <h2>Demand and capacity</h2>
            {(group is null ? Html.Empty : Html.Of($"""<p class="why">{group.Explanation}</p>"""))}
            {DemandPlot.Render(name, detail, now)}
            {OutlookTables.Days(name, detail, now)}
            {OutlookTables.Months(name, detail.Outlook, detail.Capacity, now.Offset)}
            {Unknown(detail)}
            </section>
            {LeaseSection.Render(name, detail.Nodes, time, now)}
            {GroupDecisionSection.Render(detail.Decisions, time)}
            {PurchaseSection.Render(part, time)}
            {BudgetSection.Render(part)}
            """))
        {
            Title = $"{cluster}/{name}",
            Trail = [("Fleet", PagePaths.Fleet), (cluster, PagePaths.ClusterOf(cluster))],
            MayReload = true,
        });
    }

    private static Html Facts(GroupStatus? group, ReadableTime time) => group is null
        ? Html.Of($"<span>not decided yet</span>")
        : Html.Of($"""{Markup.Badge(group.Outcome, Tones.OfOutcome(group.Outcome))}<span>decided {time.Distance(group.DecidedAt)}</span><span>wants {group.Desired}, {group.MinNodes} to {group.MaxNodes} allowed</span>""");

    private static Html Unknown(GroupDetail detail) => detail switch
    {
        { Basis: null } => Html.Of($"""<p class="none">Its load isn't kept: no policy of it tracks a target or predicts.</p>"""),
        { Outlook.Ahead.IsEmpty: true } => Html.Of($"""<p class="none">Its load isn't forecast yet: that takes four weeks of it, and a load of the last days.</p>"""),
        _ => Html.Empty,
    };
}
