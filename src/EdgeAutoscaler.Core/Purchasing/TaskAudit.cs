namespace EdgeAutoscaler.Core.Purchasing;

/// <summary>
/// Gives every scale-out task of a cluster an owner or a name: none is lost. Pure.
/// </summary>
public static class TaskAudit
{
    /// <summary>What is to be recorded of the tasks nobody owns.</summary>
    /// <param name="tasks">Every task of the cluster, all pages.</param>
    /// <param name="known">What the ledger knows of the cluster's tasks.</param>
    /// <param name="intents">Purchases of the cluster that are open or recent.</param>
    /// <param name="timings">What is assumed of the cloud.</param>
    /// <param name="watchedSince">Since when this process has watched the cluster's tasks.</param>
    /// <returns>A finding for each task that is neither owned nor recorded nor the business of a purchase in doubt.</returns>
    public static IReadOnlyList<TaskFinding> Examine(
        IReadOnlyList<TaskSummary> tasks,
        KnownTasks known,
        IReadOnlyList<IntentRecord> intents,
        PurchaseTimings timings,
        DateTimeOffset watchedSince)
    {
        var open = intents.Where(record => record.State.IsBlocking()).ToList();
        return
        [
            .. tasks
                .Where(task => Reconciliation.IsScaleOut(task) && !known.TaskIds.Contains(task.TaskId) && !open.Exists(record => Concerns(record, task, timings)))
                .DistinctBy(task => task.TaskId)
                .Select(task => FindingOf(task, known, intents, watchedSince)),
        ];
    }

    private static TaskFinding FindingOf(TaskSummary task, KnownTasks known, IReadOnlyList<IntentRecord> intents, DateTimeOffset watchedSince)
    {
        if (LatestGivenUp(task, intents) is { } late)
            return new TaskFinding(task, ClusterTaskKind.Late, late);
        var wasThere = known.IsFirstLook && !(task.CreatedAt > watchedSince);
        return new TaskFinding(task, wasThere ? ClusterTaskKind.Preexisting : ClusterTaskKind.Foreign, null);
    }

    // Whatever may still turn out to be the purchase's own is left to its reconciliation.
    private static bool Concerns(IntentRecord record, TaskSummary task, PurchaseTimings timings) =>
        !record.Intent.Baseline.TaskIds.Contains(task.TaskId) && timings.CouldBeOf(task.CreatedAt, record.StartedAt);

    // No upper bound: that the cloud keeps to its times is the very assumption that a late task breaks.
    private static IntentRecord? LatestGivenUp(TaskSummary task, IReadOnlyList<IntentRecord> intents) => intents
        .Where(record => record.WasGivenUp
            && !record.Intent.Baseline.TaskIds.Contains(task.TaskId)
            && (task.CreatedAt is null || task.CreatedAt >= record.StartedAt - PurchaseTimings.ClockSkew))
        .MaxBy(record => record.StartedAt);
}
