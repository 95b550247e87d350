using EdgeAutoscaler.Adapters.Notifications.Shapes;

namespace EdgeAutoscaler.Adapters.Notifications.Contracts;

/// <summary>The body of a message to Slack.</summary>
/// <param name="Text">What the notification on a phone shows.</param>
/// <param name="Blocks">The message itself.</param>
internal sealed record SlackBody(string Text, IReadOnlyList<SlackBlock> Blocks)
{
    public static SlackBody Of(Delivery delivery)
    {
        var headline = Escaped(MessageText.Headline(delivery));
        return new SlackBody(
            headline,
            [SlackBlock.Section($"*{headline}*"), .. MessageText.Paragraphs(delivery.Notification).Select(part => SlackBlock.Section(Escaped(part)))]);
    }

    // What Slack asks for; without these three there is no link and no mention either.
    private static string Escaped(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
