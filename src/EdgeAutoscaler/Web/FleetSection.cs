using EdgeAutoscaler.Status;
using EdgeAutoscaler.Web.Pages;

namespace EdgeAutoscaler.Web;

/// <summary>The clusters of a large fleet, a row each; those with most to do at the top.</summary>
internal static class FleetSection
{
    private static readonly string[] Columns =
        ["Cluster", "State", "Last cycle", "#Groups", "#Ready", "#Not ready", "#In flight", "#Ambiguous", "#Expiring", "#Short", "#Limited", "#No data"];

    /// <summary>The section of the clusters.</summary>
    /// <param name="fleet">The fleet.</param>
    /// <param name="time">The clock.</param>
    public static Html Render(FleetStatus fleet, ReadableTime time) => Html.Of($"""
        <section aria-label="Clusters">
        <h2>Clusters</h2>
        {Markup.Table("Clusters, those that are short of most nodes first", Columns, fleet.Clusters.OrderByDescending(cluster => cluster.Groups.Sum(group => group.Shortfall)).Select(cluster => Row(cluster, time)))}
        </section>
        """);

    private static Html Row(ClusterStatus cluster, ReadableTime time) => Html.Of($"""
        <tr><th scope="row"><a href="{PagePaths.ClusterOf(cluster.Name)}">{cluster.Name}</a></th><td>{ClusterSection.State(cluster)}</td><td>{(cluster.LastCycleAt is { } at ? time.Distance(at) : "none yet")}</td>
        {Markup.Count(cluster.Groups.Count)}{Markup.Count(ClusterSection.Sum(cluster.Groups, group => group.Ready))}{Markup.Count(ClusterSection.Sum(cluster.Groups, group => group.NotReady), Tone.Warning)}
        {Markup.Count(cluster.Groups.Sum(group => group.InFlight), Tone.Busy)}{Markup.Count(cluster.Groups.Sum(group => group.Ambiguous), Tone.Bad)}{Markup.Count(ClusterSection.Sum(cluster.Groups, group => group.Expiring), Tone.Warning)}
        {Markup.Count(ClusterSection.Sum(cluster.Groups, group => group.Shortfall), Tone.Bad)}{Markup.Count(cluster.Groups.Count(group => group.Outcome == "limited"), Tone.Warning)}{Markup.Count(cluster.Groups.Count(group => group.Outcome == "no_data"), Tone.Bad)}</tr>

        """);
}
