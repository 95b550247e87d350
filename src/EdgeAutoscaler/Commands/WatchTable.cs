using EdgeAutoscaler.Status;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace EdgeAutoscaler.Commands;

/// <summary>The fleet on one screen: what needs a person first, then a line a group, then open purchases and budgets.</summary>
internal static class WatchTable
{
    private const int PurchasesShown = 5;

    private static readonly string[] GroupColumns = ["Group", .. GroupCells.Columns, "Cycle"];

    private static readonly string[] PurchaseColumns = ["Purchase", "State", "#Nodes", "#Months", "#Price", "Began", "Stage"];

    /// <summary>Draws it.</summary>
    /// <param name="fleet">The fleet.</param>
    public static IRenderable Of(FleetStatus fleet)
    {
        var time = new ReadableTime(fleet.Now);
        var parts = new List<IRenderable> { ConsoleText.Styled($"{ServiceMode.Label(fleet.Mode)}  EdgeAutoscaler {fleet.Version}, {time.Stamp(fleet.Now)} {time.Zone}", Styles.Heading) };
        parts.AddRange(Attention(fleet, time));
        parts.Add(Text.Empty);
        parts.Add(ConsoleText.Table(GroupColumns, fleet.Clusters.SelectMany(cluster => cluster.Groups.Select(group => Row(cluster, group, time)))));

        var open = fleet.Purchases.Where(purchase => purchase.SettledAt is null).Take(PurchasesShown).ToList();
        if (open.Count > 0)
            parts.AddRange([Text.Empty, ConsoleText.Table(PurchaseColumns, open.Select(purchase => Row(purchase, time)))]);
        if (fleet.Budgets.Count > 0)
            parts.AddRange([Text.Empty, BudgetTable.Of(fleet.Budgets)]);
        return new Rows(parts);
    }

    private static IEnumerable<IRenderable> Attention(FleetStatus fleet, ReadableTime time)
    {
        if (fleet.ConfigurationProblem is { } problem)
            yield return ConsoleText.Toned($"the configuration file isn't used: {problem}", Tone.Bad);
        foreach (var cluster in fleet.Clusters.Where(cluster => !cluster.SafeToScale))
            yield return ConsoleText.Toned($"not safe to scale: {cluster.Name}, {cluster.State ?? "state unknown"}", Tone.Bad);
        foreach (var freeze in fleet.Freezes)
            yield return ConsoleText.Toned($"frozen: {freeze.Scope}, {time.Distance(freeze.Since)}: {freeze.Reason}", Tone.Bad);
        foreach (var orphan in fleet.Orphans)
            yield return ConsoleText.Toned($"orphan task: {orphan.Cluster}/{orphan.TaskId}, first seen {time.Distance(orphan.SeenAt)}", Tone.Bad);
        foreach (var approval in fleet.Approvals)
            yield return ConsoleText.Toned($"{approval.State}: {approval.Cluster}/{approval.NodeGroup}, {approval.What}, id {approval.Id}", Tones.OfApproval(approval.State));
        foreach (var pause in fleet.Pauses)
            yield return ConsoleText.Toned($"paused: {pause.Scope} by {pause.Author}: {pause.Reason}", Tone.Warning);
    }

    private static IRenderable[] Row(ClusterStatus cluster, GroupStatus group, ReadableTime time) =>
    [
        ConsoleText.Styled($"{cluster.Name}/{group.Name}"), .. GroupCells.Of(group),
        ConsoleText.Styled(cluster.LastCycleAt is { } at ? time.Distance(at) : "none yet", Styles.Soft),
    ];

    private static IRenderable[] Row(PurchaseStatus purchase, ReadableTime time) =>
    [
        ConsoleText.Styled($"{purchase.Cluster}/{purchase.NodeGroup}"), ConsoleText.Word(purchase.State, Tones.OfPurchase(purchase.State)),
        ConsoleText.Count(purchase.Count), ConsoleText.Count(purchase.TermMonths), ConsoleText.Amount(purchase.Price),
        ConsoleText.Styled(time.Distance(purchase.CreatedAt)), ConsoleText.Styled(purchase.Stage ?? "", Styles.Soft),
    ];
}
