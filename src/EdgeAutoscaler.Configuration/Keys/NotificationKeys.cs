using EdgeAutoscaler.Core.Notifying;

namespace EdgeAutoscaler.Configuration.Keys;

/// <summary>Keys of a notification target.</summary>
internal static class NotificationKeys
{
    public static IEnumerable<ConfigurationKey> Of(string at) =>
    [
        new($"{at}:Name", "name", null, "Name, unique; required."),
        new($"{at}:Type", "Webhook, DingTalk or Slack", null, "Form of the messages; required."),
        new($"{at}:Url", "http or https address", null, "Where they are sent when the address holds no secret; Webhook only, else UrlFile."),
        new($"{at}:UrlFile", "path", null, "File with the address they are sent to, read for each; required for DingTalk and Slack, whose addresses are secrets."),
        new($"{at}:SecretFile", "path", null, "File with the secret they are signed with, read for each; Webhook and DingTalk."),
        new($"{at}:Events:[]", Events(), null, "What is told; everything when the list is missing."),
        new($"{at}:RepeatAfter", "duration, 1 min to 7 days", "01:00:00", "Time within which the same news isn't told again."),
        new($"{at}:MaxPerHour", "1 to 1000", "20", "Most messages in any 60 minutes, a quarter of them for critical news only; what is beyond is counted and told as one."),
    ];

    private static string Events()
    {
        var words = NotificationKinds.Selectable;
        return $"{string.Join(", ", words[..^1])} or {words[^1]}";
    }
}
