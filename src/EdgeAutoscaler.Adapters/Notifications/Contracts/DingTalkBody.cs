using EdgeAutoscaler.Adapters.Notifications.Shapes;

namespace EdgeAutoscaler.Adapters.Notifications.Contracts;

/// <summary>The body of a robot's message.</summary>
/// <param name="Msgtype">Its form.</param>
/// <param name="Markdown">The message.</param>
internal sealed record DingTalkBody(string Msgtype, DingTalkMarkdown Markdown)
{
    public static DingTalkBody Of(Delivery delivery)
    {
        var headline = Plain(MessageText.Headline(delivery));
        // A single line break is none to DingTalk.
        var text = string.Join("\n\n", MessageText.Paragraphs(delivery.Notification).Select(Plain).Prepend($"#### {headline}"));
        return new DingTalkBody("markdown", new DingTalkMarkdown(headline, text));
    }

    // Nobody whose words are quoted may put a link, an image or a mention into the message.
    private static string Plain(string text) =>
        text.Replace("](", "] (", StringComparison.Ordinal).Replace("![", "! [", StringComparison.Ordinal).Replace('@', '＠').Replace("<", "＜", StringComparison.Ordinal);
}
