namespace EdgeAutoscaler.Adapters.Notifications.Contracts;

/// <summary>A text of Slack's.</summary>
/// <param name="Type">How it is formatted.</param>
/// <param name="Text">The text.</param>
internal sealed record SlackText(string Type, string Text);
