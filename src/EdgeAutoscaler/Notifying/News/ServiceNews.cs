using EdgeAutoscaler.Core.Notifying;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Notifying.News;

/// <summary>What happens to the service itself, and to clusters as a whole, in words.</summary>
internal static class ServiceNews
{
    private const int MostNamed = 5;

    /// <summary>Tasks were found that belong to no purchase.</summary>
    public static Notification Orphans(string cluster, IReadOnlyList<ClusterTask> orphans, DateTimeOffset at) => new(
        NotificationKind.OrphansFound,
        NotificationSeverity.Warning,
        new BuyingScope(cluster, null),
        $"orphans/{cluster}/{string.Join(',', orphans.Select(task => task.TaskId).Order(StringComparer.Ordinal))}",
        $"{orphans.Count} scale-out {(orphans.Count == 1 ? "task" : "tasks")} of {cluster} that {(orphans.Count == 1 ? "belongs" : "belong")} to no purchase",
        $"{string.Join(", ", orphans.Take(MostNamed).Select(task => task.TaskId))}{(orphans.Count > MostNamed ? " and more" : "")}. Somebody else bought nodes, or the ledger has lost a purchase.",
        $"Find out who bought; then take note of each by `edge-autoscaler intents acknowledge {cluster}/{orphans[0].TaskId} --reason …`.",
        at);

    /// <summary>A cluster hasn't been evaluated in full for several cycles.</summary>
    public static Notification Failing(string cluster, int cycles, string problem, DateTimeOffset at) => new(
        NotificationKind.EvaluationFailing,
        NotificationSeverity.Warning,
        new BuyingScope(cluster, null),
        $"failing/{cluster}",
        $"{cluster} has not been evaluated in full for {cycles} cycles in a row",
        $"{(problem.Length > 0 ? problem.TrimEnd('.') : "The log says why")}. What it needs may not be bought meanwhile.",
        "`edge-autoscaler check` tries everything a cycle needs and says what is wrong.",
        at);

    /// <summary>It was again.</summary>
    public static Notification Recovered(string cluster, DateTimeOffset at) => new(
        NotificationKind.EvaluationRecovered,
        NotificationSeverity.Info,
        new BuyingScope(cluster, null),
        $"recovered/{cluster}",
        $"{cluster} is evaluated in full again",
        "",
        "",
        at);

    /// <summary>The configuration file can't be used.</summary>
    public static Notification ConfigurationRefused(string problem, DateTimeOffset at) => new(
        NotificationKind.ConfigurationRefused,
        NotificationSeverity.Warning,
        default,
        $"configuration/{problem}",
        "the configuration file has changed and can't be used",
        $"The last good configuration stays in force. {problem}",
        "Mend the file, or put the last good one back; `edge-autoscaler check` tries it.",
        at);

    /// <summary>There were too many notifications.</summary>
    public static Notification HeldBack(IReadOnlyDictionary<NotificationKind, int> counts, int maxPerHour, DateTimeOffset at) => new(
        NotificationKind.HeldBack,
        NotificationSeverity.Warning,
        default,
        "held-back",
        $"{counts.Values.Sum()} more {(counts.Values.Sum() == 1 ? "notification was" : "notifications were")} held back",
        $"{string.Join(", ", counts.Select(count => $"{count.Value} × {ReadableText.Words(Words.Of(count.Key))}"))}. This target gets {maxPerHour} in any hour at most (MaxPerHour).",
        "`edge-autoscaler status` and the page show how things stand now.",
        at);

    /// <summary>A trial.</summary>
    public static Notification Test(DateTimeOffset at) => new(
        NotificationKind.Test,
        NotificationSeverity.Info,
        default,
        "test",
        "this is a test",
        "Somebody tries whether notifications arrive here. Nothing has happened.",
        "",
        at);
}
