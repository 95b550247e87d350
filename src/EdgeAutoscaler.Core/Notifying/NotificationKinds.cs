using System.Collections.Immutable;

namespace EdgeAutoscaler.Core.Notifying;

/// <summary>The kinds of notifications.</summary>
public static class NotificationKinds
{
    /// <summary>Those that a target may want or not.</summary>
    public static ImmutableArray<NotificationKind> Selectable { get; } =
        [.. Enum.GetValues<NotificationKind>().Where(kind => kind is not (NotificationKind.HeldBack or NotificationKind.Test))];
}
