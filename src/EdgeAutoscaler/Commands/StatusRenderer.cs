using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Status;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace EdgeAutoscaler.Commands;

/// <summary>Shows what the service knows of itself.</summary>
/// <param name="console">The console.</param>
internal sealed class StatusRenderer(IAnsiConsole console)
{
    private static readonly string[] GroupColumns =
        ["Node group", "Outcome", "#Desired", "#Ready", "#Not ready", "#In flight", "#Ambiguous", "#Expiring", "#Short", "#Min", "#Max"];

    private static readonly string[] PurchaseColumns = ["Decided", "Node group", "Offer", "#Nodes", "Term", "#Price", "State", "Task", "#Came"];

    private static readonly string[] BudgetColumns = ["Budget", "Window", "#Limit", "#Committed", "#Held", "#Left"];

    /// <summary>Writes mode, clusters, purchases, budgets and recent decisions.</summary>
    /// <param name="fleet">The fleet.</param>
    public void Render(FleetStatus fleet)
    {
        var time = new ReadableTime(fleet.Now);
        ConsoleText.Line(
            console,
            ConsoleText.Styled(ServiceMode.Label(fleet.Mode), Styles.Heading),
            ConsoleText.Styled($"  {ServiceMode.Meaning(fleet.Mode)}  EdgeAutoscaler {fleet.Version}, {time.Stamp(fleet.Now)} {time.Zone}"));
        foreach (var cluster in fleet.Clusters)
            Cluster(cluster, time);
        Section("Purchases", $"prices in {fleet.Currency}", PurchaseColumns, fleet.Purchases, purchase => Row(purchase, time));
        Troubles(fleet.Purchases);
        Section("Budgets", $"in {fleet.Currency}", BudgetColumns, fleet.Budgets, Row);
        Decisions(fleet.Decisions, time);
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
        console.Write(ConsoleText.Table(GroupColumns, cluster.Groups.Select(Row)));
        foreach (var group in cluster.Groups)
            ConsoleText.Paragraph(console, 1, $"{group.Name}: {group.Explanation}");
    }

    private void Section<T>(string heading, string unit, string[] columns, IReadOnlyList<T> items, Func<T, IRenderable[]> row)
    {
        ConsoleText.Heading(console, items.Count == 0 ? $"{heading}: none" : $"{heading}, {unit}");
        if (items.Count > 0)
            console.Write(ConsoleText.Table(columns, items.Select(row)));
    }

    private void Troubles(IReadOnlyList<PurchaseStatus> purchases)
    {
        foreach (var purchase in purchases.Where(purchase => purchase.Detail is not null))
            ConsoleText.Paragraph(console, 1, $"{purchase.Cluster}/{purchase.NodeGroup} {ReadableText.Words(purchase.State)}: {purchase.Detail}");
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
            ConsoleText.Paragraph(console, 2, decision.Explanation);
        }
    }

    private static IRenderable[] Row(GroupStatus group) =>
    [
        ConsoleText.Styled(group.Name), ConsoleText.Word(group.Outcome, Tones.OfOutcome(group.Outcome)),
        ConsoleText.Count(group.Desired), ConsoleText.Count(group.Ready), ConsoleText.Count(group.NotReady, Tone.Warning),
        ConsoleText.Count(group.InFlight, Tone.Busy), ConsoleText.Count(group.Ambiguous, Tone.Bad), ConsoleText.Count(group.Expiring, Tone.Warning),
        ConsoleText.Count(group.Shortfall, Tone.Bad), ConsoleText.Count(group.MinNodes), ConsoleText.Count(group.MaxNodes),
    ];

    private static IRenderable[] Row(PurchaseStatus purchase, ReadableTime time) =>
    [
        ConsoleText.Styled(time.ShortStamp(purchase.CreatedAt)), ConsoleText.Styled($"{purchase.Cluster}/{purchase.NodeGroup}"),
        ConsoleText.Styled(purchase.Offer), ConsoleText.Count(purchase.Count), ConsoleText.Styled(ReadableText.Term(purchase.TermMonths)),
        ConsoleText.Amount(purchase.Price), ConsoleText.Word(purchase.State, Tones.OfPurchase(purchase.State)),
        ConsoleText.Styled(string.Join(' ', new[] { purchase.TaskId, purchase.Stage }.OfType<string>())), ConsoleText.Count(purchase.Instances),
    ];

    private static IRenderable[] Row(BudgetStatus budget) =>
    [
        ConsoleText.Styled(budget.Name), ConsoleText.Styled(budget.Window), ConsoleText.Amount(budget.Limit),
        ConsoleText.Amount(budget.Committed), ConsoleText.Amount(budget.Held),
        ConsoleText.Toned(LimitText.Money(budget.Left), budget.Left > 0 ? Tone.Neutral : Tone.Bad),
    ];
}
