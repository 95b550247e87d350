using EdgeAutoscaler.Status;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace EdgeAutoscaler.Commands;

/// <summary>Shows what the service knows of itself.</summary>
/// <param name="console">The console.</param>
internal sealed class StatusRenderer(IAnsiConsole console)
{
    private const int Indent = 2;

    private static readonly string[] GroupColumns = ["Group", .. GroupCells.Columns];

    /// <summary>Writes mode, clusters, purchases, budgets and recent decisions.</summary>
    /// <param name="fleet">The fleet.</param>
    public void Render(FleetStatus fleet)
    {
        var time = new ReadableTime(fleet.Now);
        ConsoleText.Line(
            console,
            ConsoleText.Styled(ServiceMode.Label(fleet.Mode), Styles.Heading),
            ConsoleText.Styled($"  {ServiceMode.Meaning(fleet.Mode)}  EdgeAutoscaler {fleet.Version}, {time.Stamp(fleet.Now)} {time.Zone}"));
        if (fleet.ConfigurationProblem is { } problem)
            ConsoleText.Line(console, ConsoleText.Toned("the configuration file isn't used", Tone.Bad), ConsoleText.Styled($", the last good one stays in force: {problem}"));
        Waiting(fleet, time);
        foreach (var cluster in fleet.Clusters)
            Cluster(cluster, time);
        Purchases(fleet, time);
        Budgets(fleet);
        Decisions(fleet.Decisions, time);
    }

    private void Waiting(FleetStatus fleet, ReadableTime time)
    {
        foreach (var approval in fleet.Approvals)
            ConsoleText.Line(console, ConsoleText.Toned($"{approval.State}: {approval.Cluster}/{approval.NodeGroup}", Tones.OfApproval(approval.State)), ConsoleText.Styled($", asked {time.Distance(approval.AskedAt)}: {approval.What}{(approval.Author is null ? "" : $" ({approval.Author}: {approval.Reason})")}, id {approval.Id}"));
        foreach (var freeze in fleet.Freezes)
            ConsoleText.Line(console, ConsoleText.Toned($"frozen: {freeze.Scope}", Tone.Bad), ConsoleText.Styled($", {time.Distance(freeze.Since)}: {freeze.Reason}"));
        foreach (var pause in fleet.Pauses)
            ConsoleText.Line(console, ConsoleText.Toned($"paused: {pause.Scope}", Tone.Warning), ConsoleText.Styled($" by {pause.Author}, {time.Distance(pause.Since)}, until {(pause.Until is { } until ? time.Stamp(until) : "it is resumed")}: {pause.Reason}"));
        foreach (var orphan in fleet.Orphans)
            ConsoleText.Line(console, ConsoleText.Toned($"orphan task: {orphan.Cluster}/{orphan.TaskId}", Tone.Bad), ConsoleText.Styled($", {ReadableText.Words(orphan.Kind)}, first seen {time.Distance(orphan.SeenAt)}"));
    }

    private void Cluster(ClusterStatus cluster, ReadableTime time)
    {
        ConsoleText.Heading(console, $"{cluster.Name} ({cluster.ClusterId})");
        var cycle = cluster.LastCycleAt is { } at
            ? $"last cycle {time.Distance(at)}: {ReadableText.Words(cluster.LastCycleResult ?? "unknown")}"
            : "no cycle yet";
        ConsoleText.Line(
            console,
            ConsoleText.Styled($"{cluster.State ?? "state unknown"}, {cycle}, "),
            cluster.SafeToScale ? ConsoleText.Toned("safe to scale", Tone.Good) : ConsoleText.Toned("not safe to scale", Tone.Bad));
        if (cluster.Groups.Count == 0)
            ConsoleText.Line(console, ConsoleText.Styled("no group has been decided yet"));
        else
            console.Write(ConsoleText.Table(GroupColumns, cluster.Groups.Select(group => (IRenderable[])[ConsoleText.Styled(group.Name), .. GroupCells.Of(group)])));
        foreach (var group in cluster.Groups)
            ConsoleText.Paragraph(console, Indent, $"{group.Name}: {group.Explanation}");
    }

    private void Purchases(FleetStatus fleet, ReadableTime time)
    {
        ConsoleText.Heading(console, fleet.Purchases.Count == 0 ? "Purchases: none" : $"Purchases, prices in {fleet.Currency}");
        foreach (var purchase in fleet.Purchases)
        {
            ConsoleText.Line(
                console,
                ConsoleText.Styled($"{time.ShortStamp(purchase.CreatedAt)}  {purchase.Cluster}/{purchase.NodeGroup}  "),
                ConsoleText.Word(purchase.State, Tones.OfPurchase(purchase.State)));
            ConsoleText.Paragraph(console, Indent, PurchaseText.Story(purchase));
        }
    }

    private void Budgets(FleetStatus fleet)
    {
        ConsoleText.Heading(console, fleet.Budgets.Count == 0 ? "Budgets: none" : $"Budgets, in {fleet.Currency}");
        if (fleet.Budgets.Count > 0)
            console.Write(BudgetTable.Of(fleet.Budgets));
    }

    private void Decisions(IReadOnlyList<DecisionStatus> decisions, ReadableTime time)
    {
        ConsoleText.Heading(console, decisions.Count == 0 ? "Recent decisions: none" : "Recent decisions");
        foreach (var decision in decisions)
        {
            var repeats = decision.Repeats > 1 ? $", {decision.Repeats} times until {time.ShortStamp(decision.LastAt)}" : "";
            ConsoleText.Line(
                console,
                ConsoleText.Styled($"{time.ShortStamp(decision.At)}  {decision.Cluster}/{decision.NodeGroup}  "),
                ConsoleText.Word(decision.Outcome, Tones.OfOutcome(decision.Outcome)),
                ConsoleText.Styled(repeats, Styles.Soft));
            ConsoleText.Paragraph(console, Indent, decision.Explanation);
        }
    }
}
