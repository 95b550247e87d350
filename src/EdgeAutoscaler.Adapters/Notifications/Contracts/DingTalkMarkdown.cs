namespace EdgeAutoscaler.Adapters.Notifications.Contracts;

/// <summary>The message of a robot.</summary>
/// <param name="Title">What the notification on a phone shows.</param>
/// <param name="Text">The message itself.</param>
internal sealed record DingTalkMarkdown(string Title, string Text);
