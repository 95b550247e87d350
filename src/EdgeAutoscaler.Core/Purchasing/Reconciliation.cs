using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Limits;

namespace EdgeAutoscaler.Core.Purchasing;

/// <summary>
/// Finds out what became of a purchase whose answer was lost. Pure. The cloud's task list names no type, count or term: a candidate is any
/// scale-out task inside the time window that wasn't there before and that nobody owns. One is adopted once nothing can be sent any more, several are for a person, and none
/// proves absence only when it has been looked for long enough.
/// </summary>
public static class Reconciliation
{
    /// <summary>Type of the tasks that scale a cluster out.</summary>
    public const string ScaleOutTask = "cluster_scaleout";

    /// <summary>Judges one purchase in the state <see cref="IntentState.Ambiguous"/>.</summary>
    /// <param name="doubtful">The purchase.</param>
    /// <param name="evidence">What is known.</param>
    /// <param name="timings">What is assumed of the cloud.</param>
    /// <param name="now">Now.</param>
    public static ReconcileVerdict Judge(IntentRecord doubtful, ReconcileEvidence evidence, PurchaseTimings timings, DateTimeOffset now)
    {
        if (evidence.Tasks.Count == 0 && doubtful.Intent.Baseline.TaskIds.Count > 0)
            return new ReconcileVerdict.Wait($"the cloud lists no task at all, where {doubtful.Intent.Baseline.TaskIds.Count} were", IsListing: false);

        var candidates = Candidates(doubtful, evidence.Tasks, evidence.KnownTaskIds, timings);
        return candidates switch
        {
            // Another replica may only be about to send it: what it will bring must keep its cluster blocked, and this task isn't it.
            [var early] when now - doubtful.StartedAt < timings.SendFuse => new ReconcileVerdict.Wait(
                $"task {early.TaskId} could be it, but for another {LimitText.Duration(timings.SendFuse - (now - doubtful.StartedAt))} it may still be sent", IsListing: false),
            [var only] => new ReconcileVerdict.Adopt(only),
            [] => JudgeAbsence(doubtful, evidence, timings, now),
            _ => new ReconcileVerdict.Refer($"{candidates.Count} tasks could be it: {string.Join(", ", candidates.Select(task => task.TaskId))}"),
        };
    }

    /// <summary>The tasks that can be the effect of a purchase.</summary>
    /// <param name="doubtful">The purchase.</param>
    /// <param name="tasks">Every task of the cluster.</param>
    /// <param name="knownTaskIds">Tasks that belong to a purchase or are known to be somebody else's.</param>
    /// <param name="timings">What is assumed of the cloud.</param>
    public static IReadOnlyList<TaskSummary> Candidates(
        IntentRecord doubtful,
        IReadOnlyList<TaskSummary> tasks,
        IReadOnlySet<string> knownTaskIds,
        PurchaseTimings timings)
    {
        var before = doubtful.Intent.Baseline.TaskIds.ToHashSet();
        return
        [
            .. tasks
                .Where(task => IsScaleOut(task)
                    && !before.Contains(task.TaskId)
                    && !knownTaskIds.Contains(task.TaskId)
                    && timings.CouldBeOf(task.CreatedAt, doubtful.StartedAt))
                .DistinctBy(task => task.TaskId),
        ];
    }

    /// <summary>Whether a task scales a cluster out, or might.</summary>
    /// <param name="task">The task.</param>
    public static bool IsScaleOut(TaskSummary task) =>
        task.TaskType.Length == 0 || string.Equals(task.TaskType, ScaleOutTask, StringComparison.OrdinalIgnoreCase);

    private static ReconcileVerdict JudgeAbsence(IntentRecord doubtful, ReconcileEvidence evidence, PurchaseTimings timings, DateTimeOffset now)
    {
        var left = timings.AbsenceAge - (now - evidence.Watch.Since);
        if (left > TimeSpan.Zero)
            return new ReconcileVerdict.Wait($"no task shows it; its absence is proven in {LimitText.Duration(left)}", IsListing: true);
        if (evidence.Watch.Listings < DoubtWatch.ListingsWanted)
            return new ReconcileVerdict.Wait($"no task shows it in {evidence.Watch.Listings} of {DoubtWatch.ListingsWanted} listings", IsListing: true);
        if (evidence.Inventory is not { } inventory)
            return new ReconcileVerdict.Wait("no task shows it, but the nodes can't be listed", IsListing: false);

        var nodes = NodesWithoutTask(doubtful, evidence, inventory);
        return nodes.Count > 0
            ? new ReconcileVerdict.Refer($"no task shows it, but new nodes do: {string.Join(", ", nodes)}")
            : new ReconcileVerdict.Absent($"neither task nor node showed it in {evidence.Watch.Listings} listings over {LimitText.Duration(now - evidence.Watch.Since)}");
    }

    private static List<string> NodesWithoutTask(IntentRecord doubtful, ReconcileEvidence evidence, NodeInventory inventory)
    {
        var known = doubtful.Intent.Baseline.InstanceIds.Concat(evidence.Ledger.Leases.Select(lease => lease.InstanceId)).ToHashSet();
        return
        [
            .. inventory.Nodes
                .Where(node => !known.Contains(node.InstanceId)
                    && (evidence.Group?.Match.Covers(node) ?? true)
                    && (node.CreatedAt is null || node.CreatedAt >= doubtful.StartedAt - PurchaseTimings.ClockSkew))
                .Select(node => node.InstanceId.Length > 0 ? node.InstanceId : node.Name),
        ];
    }
}
