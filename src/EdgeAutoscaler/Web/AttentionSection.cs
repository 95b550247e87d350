using EdgeAutoscaler.Status;
using EdgeAutoscaler.Web.Pages;

namespace EdgeAutoscaler.Web;

/// <summary>What isn't as it should be, worst first. Nothing when all is.</summary>
internal static class AttentionSection
{
    private const int MostShown = 20;

    private static readonly string[] Columns = ["Where", "What", "Why"];

    /// <summary>The section.</summary>
    /// <param name="fleet">The fleet.</param>
    /// <param name="groupsFollow">Whether each group is shown below anyway.</param>
    public static Html Render(FleetStatus fleet, bool groupsFollow)
    {
        var rows = fleet.Purchases.Where(IsInDoubt).Select(Row)
            .Concat(fleet.Clusters.Where(cluster => !cluster.SafeToScale).Select(Row))
            .Concat(groupsFollow ? [] : Groups(fleet).Select(Row))
            .ToList();
        return rows.Count == 0 ? Html.Empty : Html.Of($"""
            <section aria-label="Deserves a look">
            <h2>Deserves a look</h2>
            {Markup.Table(rows.Count > MostShown ? $"The first {MostShown} of {rows.Count}" : "All there is", Columns, rows.Take(MostShown))}
            </section>
            """);
    }

    private static bool IsInDoubt(PurchaseStatus purchase) => purchase.State is "ambiguous" or "needs_operator" or "stuck";

    private static IEnumerable<(string Cluster, GroupStatus Group)> Groups(FleetStatus fleet) => fleet.Clusters
        .SelectMany(cluster => cluster.Groups.Select(group => (cluster.Name, group)))
        .Where(pair => pair.group.Shortfall > 0 || pair.group.Outcome is "limited" or "no_data")
        .OrderBy(pair => pair.group.Outcome == "buy")
        .ThenByDescending(pair => pair.group.Shortfall);

    private static Html Row(PurchaseStatus purchase) => Html.Of($"""
        <tr><th scope="row"><a href="{PagePaths.PurchaseOf(purchase.Id)}">{purchase.Cluster}/{purchase.NodeGroup}</a></th><td>{Markup.Badge(purchase.State, Tones.OfPurchase(purchase.State))}</td><td class="text">Purchase {purchase.Id} of {purchase.Count} × {purchase.Offer}: {purchase.Detail}</td></tr>

        """);

    private static Html Row(ClusterStatus cluster) => Html.Of($"""
        <tr><th scope="row"><a href="{PagePaths.ClusterOf(cluster.Name)}">{cluster.Name}</a></th><td>{Markup.Badge("not safe to scale", Tone.Bad)}</td><td class="text">{(cluster.LastCycleAt is null ? "It has not been evaluated yet." : "Its state or nodes can't be read, or a purchase is in doubt.")}</td></tr>

        """);

    private static Html Row((string Cluster, GroupStatus Group) pair) => Html.Of($"""
        <tr><th scope="row"><a href="{PagePaths.GroupOf(pair.Cluster, pair.Group.Name)}">{pair.Cluster}/{pair.Group.Name}</a></th><td>{Markup.Badge(pair.Group.Outcome, Tones.OfOutcome(pair.Group.Outcome))}</td><td class="text">{pair.Group.Explanation}</td></tr>

        """);
}
