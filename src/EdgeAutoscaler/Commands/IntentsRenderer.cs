using EdgeAutoscaler.Status;
using Spectre.Console;

namespace EdgeAutoscaler.Commands;

/// <summary>Shows purchases with their ids.</summary>
/// <param name="console">The console.</param>
internal sealed class IntentsRenderer(IAnsiConsole console)
{
    private const int Indent = 2;

    /// <summary>Writes a list.</summary>
    /// <param name="purchases">The purchases, newest first.</param>
    public void Render(IReadOnlyList<PurchaseStatus> purchases)
    {
        if (purchases.Count == 0)
            ConsoleText.Line(console, ConsoleText.Styled("Nothing has been bought yet."));
        foreach (var purchase in purchases)
        {
            ConsoleText.Line(console, ConsoleText.Styled($"{purchase.Id}  {purchase.Cluster}/{purchase.NodeGroup}  "), ConsoleText.Word(purchase.State, Tones.OfPurchase(purchase.State)));
            ConsoleText.Paragraph(console, Indent, $"{purchase.CreatedAt:u}  {PurchaseText.Story(purchase)}");
        }
    }

    /// <summary>Writes one purchase.</summary>
    /// <param name="dossier">Everything about it.</param>
    public void Render(PurchaseDossier dossier)
    {
        Render([dossier.Purchase]);
        Fact("sent", dossier.SentAt is { } sent ? $"{sent:u}" : "never");
        if (dossier.QuarantinedAt is { } quarantined)
            Fact("given up", $"{quarantined:u}");
        if (dossier.RequestId is { } request)
            Fact("request id", request);
        Fact("tasks and nodes listed before it", $"{dossier.BaselineAt:u}");
        if (dossier.Candidates.Count > 0)
            Fact("tasks that could be its own", string.Join(", ", dossier.Candidates));
        foreach (var entry in dossier.Audit)
            Fact($"{entry.At:u} {entry.Author}", $"{entry.Action}: {entry.Detail}");
        ConsoleText.Paragraph(console, Indent, dossier.Advice);
    }

    private void Fact(string name, string value) => ConsoleText.Paragraph(console, Indent, $"{name}: {value}");
}
