using System.Collections.Concurrent;
using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Cycle;

/// <summary>Gives every scale-out task of a cluster an owner or a name, so that none is lost: a late purchase of ours is taken back, the rest are orphans.</summary>
/// <param name="ledger">The ledger.</param>
/// <param name="options">The settings.</param>
/// <param name="observer">Those who watch.</param>
/// <param name="clocks">The clocks.</param>
internal sealed class TaskAuditor(ILedger ledger, CycleOptions options, ICycleObserver observer, Clocks clocks)
{
    // A look is written down this often even when nothing is new.
    private static readonly TimeSpan LooksWritten = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _watchedSince = new();
    private readonly ConcurrentDictionary<string, bool> _examined = new();

    /// <summary>Examines a complete list of a cluster's tasks.</summary>
    /// <param name="runtime">The cluster.</param>
    /// <param name="tasks">Every task, all pages.</param>
    /// <param name="cancellationToken">Ends the examination.</param>
    /// <returns>Why the list can't be believed; <see langword="null"/> when it can.</returns>
    public async Task<string?> ExamineAsync(ClusterRuntime runtime, IReadOnlyList<TaskSummary> tasks, CancellationToken cancellationToken)
    {
        var (cluster, now) = (runtime.Cluster.Name, clocks.Now);
        var since = _watchedSince.GetOrAdd(cluster, now);
        // The ledger is read after the list, and owners after purchases: what a cycle buys meanwhile must not be taken for somebody else's.
        var snapshot = await ledger.ReadSnapshotAsync(cluster, [], now, cancellationToken);
        var known = await ledger.ReadKnownTasksAsync(cluster, cancellationToken);
        if (tasks.Count == 0 && known.TaskIds.Count > 0)
            return $"the cloud lists no task at all, where {known.TaskIds.Count} are known";

        var findings = TaskAudit.Examine(tasks, known, snapshot.Intents, options.Timings, since);
        var orphans = await TakeBackAsync(cluster, findings, now, cancellationToken);
        await RecordAsync(cluster, known, orphans, now, cancellationToken);
        if (tasks.Count > 0 || !known.IsFirstLook)
            _examined[cluster] = true;
        return null;
    }

    /// <summary>Takes late purchases back; what is left has no owner.</summary>
    private async Task<List<ClusterTask>> TakeBackAsync(
        string cluster, IReadOnlyList<TaskFinding> findings, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var orphans = new List<ClusterTask>();
        foreach (var finding in findings)
        {
            var task = new ClusterTask(cluster, finding.Task.TaskId, finding.Kind, finding.Task.CreatedAt, now, null);
            if (finding.Purchase is null || !await TakeBackAsync(finding.Purchase, task, cancellationToken))
                orphans.Add(finding.Purchase is null ? task : task with { Kind = ClusterTaskKind.Foreign });
        }

        return orphans;
    }

    private async Task<bool> TakeBackAsync(IntentRecord record, ClusterTask task, CancellationToken cancellationToken)
    {
        var (id, group) = (record.Intent.Id, $"{record.Intent.Cluster}/{record.Intent.NodeGroup}");
        var reason = $"purchase {id} had been given up ({record.State}) when its task {task.TaskId} appeared: the cloud is later than it is assumed to be";
        var resolution = new Resolution
        {
            IntentId = id,
            From = record.State,
            To = IntentState.Accepted,
            TaskId = task.TaskId,
            Detail = reason,
            At = task.SeenAt,
            Freeze = new Freeze(record.Intent.Cluster, record.Intent.NodeGroup, FreezeKind.LateAcceptance, reason, task.SeenAt),
            Tasks = [task],
        };
        if (await ledger.ResolveAsync(resolution, cancellationToken) != IntentState.Accepted
            || (await ledger.FindIntentAsync(id, cancellationToken))?.TaskId != task.TaskId)
            return false;
        observer.PurchaseResolved(new ResolutionReport(record, ResolutionKind.Late, task.TaskId, $"{group}: {reason}"));
        return true;
    }

    private async Task RecordAsync(string cluster, KnownTasks known, List<ClusterTask> orphans, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var foreign = orphans.Where(task => task.Kind == ClusterTaskKind.Foreign).ToList();
        if (orphans.Count == 0 && known.LookedAt + LooksWritten > now)
            return;

        // What appeared while nobody watched may be a purchase whose ledger was lost; what appears now is somebody else's.
        var freeze = foreign.Count > 0 && !_examined.ContainsKey(cluster) && !known.IsFirstLook
            ? new Freeze(cluster, null, FreezeKind.UnknownTasks, $"{LimitText.Count(foreign.Count, "task")} that this ledger doesn't know appeared while no service was watching: {string.Join(", ", foreign.Take(3).Select(task => task.TaskId))}", now)
            : null;
        await ledger.RecordTasksAsync(cluster, orphans, now, freeze, cancellationToken);
        if (foreign.Count > 0)
            observer.OrphansFound(cluster, foreign);
    }
}
