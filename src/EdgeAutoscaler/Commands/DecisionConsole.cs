using EdgeAutoscaler.Status;
using Spectre.Console;

namespace EdgeAutoscaler.Commands;

/// <summary>Tells a running service's decisions and purchases live, one line each, and only what changed.</summary>
/// <param name="console">The console.</param>
/// <param name="clock">The service's clock; in the demo it runs fast.</param>
/// <param name="zone">Time zone that people read times in; by default each time's own.</param>
internal sealed class DecisionConsole(IAnsiConsole console, TimeProvider clock, TimeZoneInfo? zone = null)
{
    private readonly Lock _telling = new();
    private readonly Dictionary<string, string> _told = [];

    /// <summary>Tells a decision unless the last one of the group came to the same.</summary>
    /// <param name="cluster">Name of the cluster.</param>
    /// <param name="group">The group.</param>
    public void Decided(string cluster, GroupStatus group)
    {
        if (IsNews($"{cluster}/{group.Name}", Essence(group)))
            Write(group.DecidedAt, group.Outcome, Tones.OfOutcome(group.Outcome), $"{cluster}/{group.Name}", group.Explanation);
    }

    /// <summary>Tells a purchase unless it stands where it stood.</summary>
    /// <param name="purchase">The purchase.</param>
    public void Purchase(PurchaseStatus purchase)
    {
        if (!IsNews(purchase.Id, $"{purchase.State}|{purchase.Stage}|{purchase.Instances}"))
            return;
        Write(
            purchase.SettledAt ?? clock.GetUtcNow(),
            purchase.State,
            Tones.OfPurchase(purchase.State),
            $"{purchase.Cluster}/{purchase.NodeGroup}",
            PurchaseText.Story(purchase));
    }

    private static string Essence(GroupStatus group) => string.Join(
        '|',
        group.Outcome,
        group.Desired,
        group.Ready,
        group.NotReady,
        group.InFlight,
        group.Ambiguous,
        group.Expiring,
        group.Shortfall,
        group.Purchase?.Offer,
        group.Purchase?.Count,
        string.Join(',', group.Limits.Select(limit => limit.Name)),
        string.Join(',', group.Signals.Select(signal => signal.Problem)));

    private bool IsNews(string subject, string essence)
    {
        lock (_telling)
        {
            var news = !_told.TryGetValue(subject, out var told) || told != essence;
            _told[subject] = essence;
            return news;
        }
    }

    private void Write(DateTimeOffset at, string word, Tone tone, string subject, string story)
    {
        var line = new Paragraph()
            .Append($"{ReadableText.Words(word),-9}", Styles.Of(tone))
            .Append(CommandConsole.Clean($"  {subject}  {story}"));
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        var local = zone is null ? at : TimeZoneInfo.ConvertTime(at, zone);
        grid.AddRow(ConsoleText.Styled(new ReadableTime(local).Stamp(local), Styles.Soft), line);
        lock (_telling)
            console.Write(grid);
    }
}
