using EdgeAutoscaler.Core.Notifying;

namespace EdgeAutoscaler.Tests.Notifying;

/// <summary>Notifications for tests.</summary>
internal static class Told
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    public static Notification News(string key, NotificationSeverity severity = NotificationSeverity.Info, NotificationKind kind = NotificationKind.PurchaseAccepted) =>
        new(kind, severity, default, key, $"title of {key}", "text", "", Now);
}
