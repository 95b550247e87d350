using EdgeAutoscaler.Status;
using EdgeAutoscaler.Web.Pages;

namespace EdgeAutoscaler.Web;

/// <summary>A cluster: how it is, its nodes in numbers, and each group's last decision.</summary>
internal static class ClusterSection
{
    private const int MostGroups = 200;

    private static readonly string[] Columns =
        ["Node group", "Outcome", "#Desired", "#Ready", "#Not ready", "#In flight", "#Ambiguous", "#Expiring", "#Short", "#Min", "#Max", "Next expiry"];

    /// <summary>The section of a cluster on the page of a small fleet.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="time">The clock.</param>
    public static Html Render(ClusterStatus cluster, ReadableTime time) => Html.Of($"""
        <section aria-label="Cluster {cluster.Name}">
        <h2><a href="{PagePaths.ClusterOf(cluster.Name)}">{cluster.Name}</a> <small>{cluster.ClusterId}</small></h2>
        {Facts(cluster, time)}
        {Nodes(cluster, time)}
        {cluster.Groups.Select(group => GroupSection.Render(cluster.Name, group, time))}
        </section>
        """);

    /// <summary>How a cluster is.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="time">The clock.</param>
    public static Html Facts(ClusterStatus cluster, ReadableTime time) => Html.Of($"""
        <p class="facts">{State(cluster)} {Cycle(cluster, time)} {Safety(cluster.SafeToScale)} {Markup.BuyingLink(cluster.Name)}</p>
        """);

    /// <summary>The cluster's state at the cloud.</summary>
    /// <param name="cluster">The cluster.</param>
    public static Html State(ClusterStatus cluster) =>
        Markup.Badge(cluster.State ?? "state unknown", cluster.State == "running" ? Tone.Good : Tone.Warning);

    /// <summary>Its groups, a row each; of very many those that deserve a look first, unless all are wanted.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="time">The clock.</param>
    /// <param name="all">Whether all are wanted.</param>
    public static Html Nodes(ClusterStatus cluster, ReadableTime time, bool all = false)
    {
        if (cluster.Groups.Count == 0)
            return Html.Of($"""<p class="none">No group has been decided yet.</p>""");
        if (all || cluster.Groups.Count <= MostGroups)
            return Markup.Table($"Nodes of {cluster.Name}", Columns, cluster.Groups.Select(group => Row(cluster.Name, group, time)));
        var first = cluster.Groups.OrderByDescending(group => group.Shortfall).ThenBy(group => group.Outcome == "hold").ThenByDescending(group => group.Expiring ?? 0).Take(MostGroups);
        return Html.Of($"""
            <p><a href="{PagePaths.ClusterOf(cluster.Name)}?{PageVisit.AllQuery}=1">Show all {cluster.Groups.Count} groups</a></p>
            {Markup.Table($"Nodes of {cluster.Name}: of {cluster.Groups.Count} groups the {MostGroups} that deserve a look first", Columns, first.Select(group => Row(cluster.Name, group, time)))}
            """);
    }

    /// <summary>A sum over groups of what is known of them; <see langword="null"/> when nothing is.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="count">What is summed up.</param>
    public static int? Sum(IReadOnlyCollection<GroupStatus> groups, Func<GroupStatus, int?> count) =>
        groups.Count > 0 && groups.All(group => count(group) is null) ? null : groups.Sum(count);

    private static Html Cycle(ClusterStatus cluster, ReadableTime time) => cluster.LastCycleAt is { } at
        ? Html.Of($"""<span>last cycle {time.Distance(at)}: {ReadableText.Words(cluster.LastCycleResult ?? "unknown")}</span>""")
        : Html.Of($"""<span>no cycle yet</span>""");

    private static Html Safety(bool safe) => safe
        ? Markup.Badge("safe to scale", Tone.Good)
        : Markup.Badge("not safe to scale", Tone.Bad);

    private static Html Row(string cluster, GroupStatus group, ReadableTime time) => Html.Of($"""
        <tr><th scope="row"><a href="{PagePaths.GroupOf(cluster, group.Name)}">{group.Name}</a></th><td>{Markup.Badge(group.Outcome, Tones.OfOutcome(group.Outcome))}</td>
        {Markup.Count(group.Desired)}{Markup.Count(group.Ready)}{Markup.Count(group.NotReady, Tone.Warning)}
        {Markup.Count(group.InFlight, Tone.Busy)}{Markup.Count(group.Ambiguous, Tone.Bad)}{Markup.Count(group.Expiring, Tone.Warning)}
        {Markup.Count(group.Shortfall, Tone.Bad)}{Markup.Count(group.MinNodes)}{Markup.Count(group.MaxNodes)}
        <td>{Expiry(group.NextExpiry, time)}</td></tr>

        """);

    private static Html Expiry(DateTimeOffset? at, ReadableTime time) => at is { } expiry
        ? Html.Of($"""<time datetime="{expiry.ToString("O")}" title="{time.Stamp(expiry)} {time.Zone}">{time.Distance(expiry)}</time>""")
        : Html.Of($"""<span class="zero">none</span>""");
}
