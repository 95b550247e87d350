namespace EdgeAutoscaler.Adapters.Notifications.Contracts;

/// <summary>A block of a message to Slack.</summary>
/// <param name="Type">Its kind.</param>
/// <param name="Text">Its text.</param>
internal sealed record SlackBlock(string Type, SlackText Text)
{
    // Slack takes no more in a section.
    private const int LengthMax = 3000;

    public static SlackBlock Section(string text) => new("section", new SlackText("mrkdwn", text.Length <= LengthMax ? text : text[..LengthMax]));
}
