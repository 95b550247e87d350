using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Status;
using Spectre.Console;

namespace EdgeAutoscaler.Commands;

/// <summary>Explains a group's decision on a console.</summary>
/// <param name="console">The console.</param>
internal sealed class GroupRenderer(IAnsiConsole console)
{
    private const int Indent = 2;

    /// <summary>Writes the decision, then every signal, policy and limit behind it.</summary>
    /// <param name="cluster">Name of the cluster.</param>
    /// <param name="group">The group.</param>
    public void Render(string cluster, GroupStatus group)
    {
        ConsoleText.Line(
            console,
            ConsoleText.Styled($"{cluster}/{group.Name}  ", Styles.Heading),
            ConsoleText.Word(group.Outcome, Tones.OfOutcome(group.Outcome)),
            ConsoleText.Styled(Purchase(group.Purchase)));
        ConsoleText.Paragraph(console, Indent, group.Explanation);
        var time = new ReadableTime(group.DecidedAt);
        foreach (var signal in group.Signals)
            Detail("signal", signal.Name, ReadableText.Reading(signal, time), signal.Problem is null ? Tone.Neutral : Tone.Bad);
        foreach (var policy in group.Policies)
            Detail("policy", policy.Name, $"{Nodes(policy.Nodes)}: {policy.Explanation}", Tone.Neutral);
        foreach (var limit in group.Limits)
            Detail("limit", ReadableText.Words(limit.Name), $"{limit.Before} → {limit.After}: {limit.Reason}", Tone.Warning);
    }

    private static string Purchase(PlannedPurchaseStatus? purchase) => purchase is null
        ? ""
        : $"  {purchase.Count} × {purchase.Offer} for {ReadableText.Term(purchase.TermMonths)} at {LimitText.Money(purchase.Price)}";

    private static string Nodes(int? nodes) => nodes switch
    {
        null => "asks for nothing",
        1 => "1 node",
        _ => $"{nodes} nodes",
    };

    private void Detail(string kind, string name, string text, Tone tone) =>
        ConsoleText.Line(console, Indent, ConsoleText.Toned($"{kind,-7}{name}: {text}", tone));
}
