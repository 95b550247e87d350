using EdgeAutoscaler.Status;
using EdgeAutoscaler.Web.Pages;

namespace EdgeAutoscaler.Web;

/// <summary>What waits for a person: freezes and orphan tasks. Nothing when nothing does.</summary>
internal static class SafetySection
{
    private static readonly string[] ApprovalColumns = ["Group", "Would buy", "Asked", "Answer"];
    private static readonly string[] FreezeColumns = ["Frozen", "What happened", "Since", "Answer"];
    private static readonly string[] PauseColumns = ["Paused", "Why", "Since", "Until", "Answer"];
    private static readonly string[] OrphanColumns = ["Cluster", "Task", "Kind", "First seen", "Answer"];

    /// <summary>The section of what waits.</summary>
    /// <param name="fleet">The fleet.</param>
    /// <param name="time">The clock.</param>
    public static Html Render(FleetStatus fleet, ReadableTime time) => fleet.Approvals.Count + fleet.Freezes.Count + fleet.Pauses.Count + fleet.Orphans.Count == 0
        ? Html.Empty
        : Html.Of($"""
            <section aria-label="Waits for a person">
            <h2>Waits for a person</h2>
            {Approvals(fleet, time)}
            {Freezes(fleet, time)}
            {Pauses(fleet, time)}
            {Orphans(fleet, time)}
            </section>
            """);

    private static Html Approvals(FleetStatus fleet, ReadableTime time) => fleet.Approvals.Count == 0
        ? Html.Empty
        : Markup.Table("Purchases that a person must approve", ApprovalColumns, fleet.Approvals.Select(approval => Row(approval, time)));

    private static Html Freezes(FleetStatus fleet, ReadableTime time) => fleet.Freezes.Count == 0
        ? Html.Empty
        : Markup.Table("Frozen: nothing is bought there until somebody has looked and unfreezes it", FreezeColumns, fleet.Freezes.Select(freeze => Row(freeze, time)));

    private static Html Pauses(FleetStatus fleet, ReadableTime time) => fleet.Pauses.Count == 0
        ? Html.Empty
        : Markup.Table("Paused: nothing is bought there until the pause ends or somebody resumes it", PauseColumns, fleet.Pauses.Select(pause => Row(pause, time)));

    private static Html Orphans(FleetStatus fleet, ReadableTime time) => fleet.Orphans.Count == 0
        ? Html.Empty
        : Markup.Table("Scale-out tasks that belong to no purchase", OrphanColumns, fleet.Orphans.Select(orphan => Row(orphan, time)));

    private static Html Row(ApprovalStatus approval, ReadableTime time) => Html.Of($"""
        <tr><th scope="row">{approval.Cluster}/{approval.NodeGroup}</th><td class="text">{Markup.Badge(approval.State, Tones.OfApproval(approval.State))} {approval.What}{(approval.Author is null ? "" : $" ({approval.Author}: {approval.Reason})")}</td><td>{Markup.Time(approval.AskedAt, time)}</td><td><a href="{PagePaths.ApprovalOf(approval.Id)}">answer</a> <code>{approval.Id}</code></td></tr>

        """);

    private static Html Row(FreezeStatus freeze, ReadableTime time) => Html.Of($"""
        <tr><th scope="row">{freeze.Scope}</th><td class="text">{Markup.Badge(freeze.Kind, Tone.Bad)} {freeze.Reason}</td><td>{Markup.Time(freeze.Since, time)}</td><td><a href="{PagePaths.BuyingOf(freeze.Scope)}">unfreeze {freeze.Scope}</a></td></tr>

        """);

    private static Html Row(PauseStatus pause, ReadableTime time) => Html.Of($"""
        <tr><th scope="row">{pause.Scope}</th><td class="text">{Markup.Badge("paused", Tone.Warning)} {pause.Reason} ({pause.Author})</td><td>{Markup.Time(pause.Since, time)}</td><td>{(pause.Until is { } until ? Markup.Time(until, time) : Html.Of($"resumed"))}</td><td><a href="{PagePaths.BuyingOf(pause.Scope)}">resume {pause.Scope}</a></td></tr>

        """);

    private static Html Row(OrphanStatus orphan, ReadableTime time) => Html.Of($"""
        <tr><th scope="row">{orphan.Cluster}</th><td><code>{orphan.TaskId}</code></td><td>{Markup.Badge(orphan.Kind, Tone.Bad)}</td><td>{Markup.Time(orphan.SeenAt, time)}</td><td><a href="{PagePaths.OrphanOf(orphan.Cluster, orphan.TaskId)}">take note of {orphan.TaskId}</a></td></tr>

        """);
}
