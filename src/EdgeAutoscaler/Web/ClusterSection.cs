using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Web;

/// <summary>A cluster: how it is, its nodes in numbers, and each group's last decision.</summary>
internal static class ClusterSection
{
    private static readonly string[] Columns =
        ["Node group", "Outcome", "#Desired", "#Ready", "#Not ready", "#In flight", "#Ambiguous", "#Expiring", "#Short", "#Min", "#Max", "Next expiry"];

    /// <summary>The section of a cluster.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="time">The clock.</param>
    public static Html Render(ClusterStatus cluster, ReadableTime time) => Html.Of($"""
        <section aria-label="Cluster {cluster.Name}">
        <h2>{cluster.Name} <small>{cluster.ClusterId}</small></h2>
        <p class="facts">{State(cluster.State)} {Cycle(cluster, time)} {Safety(cluster.SafeToScale)}</p>
        {Nodes(cluster, time)}
        {cluster.Groups.Select(group => GroupSection.Render(group, time))}
        </section>
        """);

    private static Html State(string? state) =>
        Markup.Badge(state ?? "state unknown", state == "running" ? Tone.Good : Tone.Warning);

    private static Html Cycle(ClusterStatus cluster, ReadableTime time) => cluster.LastCycleAt is { } at
        ? Html.Of($"""<span>last cycle {time.Distance(at)}: {ReadableText.Words(cluster.LastCycleResult ?? "unknown")}</span>""")
        : Html.Of($"""<span>no cycle yet</span>""");

    private static Html Safety(bool safe) => safe
        ? Markup.Badge("safe to scale", Tone.Good)
        : Markup.Badge("not safe to scale", Tone.Bad);

    private static Html Nodes(ClusterStatus cluster, ReadableTime time) => cluster.Groups.Count == 0
        ? Html.Of($"""<p class="none">No group has been decided yet.</p>""")
        : Markup.Table($"Nodes of {cluster.Name}", Columns, cluster.Groups.Select(group => Row(group, time)));

    private static Html Row(GroupStatus group, ReadableTime time) => Html.Of($"""
        <tr><th scope="row">{group.Name}</th><td>{Markup.Badge(group.Outcome, Tones.OfOutcome(group.Outcome))}</td>
        {Markup.Count(group.Desired)}{Markup.Count(group.Ready)}{Markup.Count(group.NotReady, Tone.Warning)}
        {Markup.Count(group.InFlight, Tone.Busy)}{Markup.Count(group.Ambiguous, Tone.Bad)}{Markup.Count(group.Expiring, Tone.Warning)}
        {Markup.Count(group.Shortfall, Tone.Bad)}{Markup.Count(group.MinNodes)}{Markup.Count(group.MaxNodes)}
        <td>{Expiry(group.NextExpiry, time)}</td></tr>

        """);

    private static Html Expiry(DateTimeOffset? at, ReadableTime time) => at is { } expiry
        ? Html.Of($"""<time datetime="{expiry.ToString("O")}" title="{time.Stamp(expiry)} {time.Zone}">{time.Distance(expiry)}</time>""")
        : Html.Of($"""<span class="zero">none</span>""");
}
