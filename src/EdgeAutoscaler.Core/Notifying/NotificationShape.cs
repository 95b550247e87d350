namespace EdgeAutoscaler.Core.Notifying;

/// <summary>The form in which a target takes notifications.</summary>
public enum NotificationShape
{
    /// <summary>A JSON document of our own, signed.</summary>
    Webhook,

    /// <summary>A message of a DingTalk robot.</summary>
    DingTalk,

    /// <summary>A message to an incoming webhook of Slack.</summary>
    Slack,
}
