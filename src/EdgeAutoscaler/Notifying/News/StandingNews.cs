using System.Globalization;
using EdgeAutoscaler.Core.Notifying;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Notifying.News;

/// <summary>Freezes and pauses, in words.</summary>
internal static class StandingNews
{
    /// <summary>Buying was frozen.</summary>
    public static Notification Frozen(Freeze freeze, DateTimeOffset at) => new(
        NotificationKind.Frozen,
        NotificationSeverity.Critical,
        new BuyingScope(freeze.Cluster, freeze.NodeGroup),
        $"frozen/{Identity(freeze)}",
        $"buying is FROZEN for {freeze.Scope} ({Word(freeze)})",
        $"{freeze.Reason.TrimEnd('.')}. Nothing is bought there until a person has looked. What is on its way still comes.",
        freeze.Kind == FreezeKind.LedgerRestored
            ? "Look with `edge-autoscaler ledger check`; when this ledger is to be the true one, say `edge-autoscaler ledger accept --reason …`."
            : $"Look with `edge-autoscaler status` and in the cloud's console; when it is explained, say `edge-autoscaler unfreeze {freeze.Scope} --reason …`. More: docs/operations.md, Freezes.",
        at);

    /// <summary>A freeze is over.</summary>
    public static Notification Unfrozen(Freeze freeze, DateTimeOffset at) => new(
        NotificationKind.Unfrozen,
        NotificationSeverity.Info,
        new BuyingScope(freeze.Cluster, freeze.NodeGroup),
        $"unfrozen/{Identity(freeze)}",
        $"{freeze.Scope} is no longer frozen ({Word(freeze)})",
        "Buying goes on unless something else is in the way.",
        "",
        at);

    /// <summary>A person paused buying.</summary>
    public static Notification Paused(Pause pause, DateTimeOffset at) => new(
        NotificationKind.Paused,
        NotificationSeverity.Info,
        new BuyingScope(pause.Cluster, pause.NodeGroup),
        $"paused/{Identity(pause)}",
        $"{pause.Author} has paused buying for {pause.Scope}",
        string.Create(CultureInfo.InvariantCulture, $"{(pause.Until is { } until ? $"Until {until.UtcDateTime:u}" : "Until it is resumed")}: {pause.Reason}"),
        $"It is taken back by `edge-autoscaler resume {pause.Scope} --reason …`.",
        at);

    /// <summary>A pause is over.</summary>
    public static Notification Resumed(Pause pause, DateTimeOffset at) => new(
        NotificationKind.Resumed,
        NotificationSeverity.Info,
        new BuyingScope(pause.Cluster, pause.NodeGroup),
        $"resumed/{Identity(pause)}",
        $"the pause of {pause.Scope} is over",
        "Buying goes on unless something else is in the way.",
        "",
        at);

    private static string Word(Freeze freeze) => ReadableText.Words(Words.Of(freeze.Kind));

    private static string Identity(Freeze freeze) => $"{freeze.Scope}/{freeze.Kind}/{freeze.Since.UtcTicks}";

    private static string Identity(Pause pause) => $"{pause.Scope}/{pause.Since.UtcTicks}";
}
