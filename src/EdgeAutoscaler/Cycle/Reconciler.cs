using System.Collections.Concurrent;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Cycle;

/// <summary>
/// Finds out what became of purchases whose answer was lost, by the cloud's own lists: adopts the one task that can be it, gives up what no
/// list shows for long enough, and leaves to a person what it can't tell. Asks again; buys never.
/// </summary>
/// <param name="ledger">The ledger.</param>
/// <param name="auditor">Gives every task an owner or a name.</param>
/// <param name="options">The settings.</param>
/// <param name="observer">Those who watch.</param>
/// <param name="clocks">The clocks.</param>
/// <param name="logger">The log.</param>
internal sealed partial class Reconciler(
    ILedger ledger,
    TaskAuditor auditor,
    CycleOptions options,
    ICycleObserver observer,
    Clocks clocks,
    ILogger<Reconciler> logger)
{
    private static readonly TimeSpan QuietLook = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (long Since, int Listings)> _watches = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> _lookedAt = new();

    /// <summary>Whether the cluster's tasks are to be looked at now: whenever a purchase is in doubt or its quarantine is over, else once in a while.</summary>
    /// <param name="cluster">Cluster name.</param>
    /// <param name="snapshot">What the ledger knows of it.</param>
    public bool IsDue(string cluster, LedgerSnapshot snapshot) =>
        snapshot.Intents.Any(record => record.State == IntentState.Ambiguous || IsOver(record))
        || !_lookedAt.TryGetValue(cluster, out var last)
        || clocks.Now >= last + QuietLook;

    /// <summary>Looks once.</summary>
    /// <param name="runtime">The cluster.</param>
    /// <param name="snapshot">What the ledger knows of it.</param>
    /// <param name="inventory">Its nodes; <see langword="null"/> when they could not be listed.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    /// <returns>Whether there was anything to conclude from; without, nothing has changed.</returns>
    public async Task<bool> RunAsync(ClusterRuntime runtime, LedgerSnapshot snapshot, NodeInventory? inventory, CancellationToken cancellationToken)
    {
        var cluster = runtime.Cluster.Name;
        switch (await runtime.Api.ListTasksAsync(runtime.Cluster.ClusterId, cancellationToken))
        {
            case Answer<IReadOnlyList<TaskSummary>>.Failed failed:
                if (runtime.Troubles.Fails(ReadProblem.Tasks, failed.Reason, failed.Detail, clocks.Wall))
                    LogNotListed(cluster, failed.Reason, failed.Detail);
                return false;
            // The first answer of a new process is what its clock is compared with.
            case Answer<IReadOnlyList<TaskSummary>>.Ok when clocks.Cloud.Problem is { } wrong:
                if (runtime.Troubles.Fails(ReadProblem.Tasks, "clock", wrong, clocks.Wall))
                    LogNotBelieved(cluster, wrong);
                return false;
            case Answer<IReadOnlyList<TaskSummary>>.Ok ok when await auditor.ExamineAsync(runtime, ok.Value, cancellationToken) is { } problem:
                if (runtime.Troubles.Fails(ReadProblem.Tasks, "not_believed", problem, clocks.Wall))
                    LogNotBelieved(cluster, problem);
                return false;
            case Answer<IReadOnlyList<TaskSummary>>.Ok ok:
                _lookedAt[cluster] = clocks.Now;
                runtime.Troubles.Works(ReadProblem.Tasks);
                await ReconcileAsync(runtime, snapshot, ok.Value, inventory, cancellationToken);
                await ReleaseAsync(snapshot, cancellationToken);
                return true;
            default:
                throw new InvalidOperationException("Unknown answer.");
        }
    }

    private async Task ReconcileAsync(
        ClusterRuntime runtime,
        LedgerSnapshot snapshot,
        IReadOnlyList<TaskSummary> tasks,
        NodeInventory? inventory,
        CancellationToken cancellationToken)
    {
        foreach (var record in snapshot.Intents.Where(record => record.State == IntentState.Ambiguous))
        {
            var known = await ledger.ReadKnownTasksAsync(runtime.Cluster.Name, cancellationToken);
            var (since, listings) = _watches.GetOrAdd(record.Intent.Id, (clocks.Wall.GetTimestamp(), 0));
            // By the monotonic clock: a wall clock that is corrected meanwhile must not shorten the wait.
            var watch = new DoubtWatch(clocks.Now - clocks.OnService(clocks.Wall.GetElapsedTime(since)), listings);
            var evidence = new ReconcileEvidence
            {
                Tasks = tasks,
                KnownTaskIds = known.TaskIds,
                Inventory = inventory,
                Group = runtime.Cluster.NodeGroups.FirstOrDefault(group => group.Name == record.Intent.NodeGroup),
                Ledger = snapshot,
                Watch = watch,
            };
            await FollowAsync(record, Reconciliation.Judge(record, evidence, options.Timings, clocks.Now), cancellationToken);
        }
    }

    private Task FollowAsync(IntentRecord record, ReconcileVerdict verdict, CancellationToken cancellationToken)
    {
        switch (verdict)
        {
            case ReconcileVerdict.Adopt adopt:
                return MoveAsync(record, IntentState.Accepted, ResolutionKind.Adopted, $"task {adopt.Task.TaskId} is the only one that can be it", adopt.Task.TaskId, cancellationToken);
            case ReconcileVerdict.Refer refer:
                return MoveAsync(record, IntentState.NeedsOperator, ResolutionKind.NeedsOperator, refer.Reason, null, cancellationToken);
            case ReconcileVerdict.Absent absent:
                return MoveAsync(record, IntentState.Quarantine, ResolutionKind.Quarantined, absent.Reason, null, cancellationToken);
            case ReconcileVerdict.Wait wait:
                if (wait.IsListing && _watches.TryGetValue(record.Intent.Id, out var watch))
                    _watches[record.Intent.Id] = watch with { Listings = watch.Listings + 1 };
                return Task.CompletedTask;
            default:
                throw new InvalidOperationException($"Unknown verdict {verdict.GetType().Name}.");
        }
    }

    private async Task ReleaseAsync(LedgerSnapshot snapshot, CancellationToken cancellationToken)
    {
        foreach (var record in snapshot.Intents.Where(IsOver))
            await MoveAsync(record, IntentState.Released, ResolutionKind.Released, "its quarantine is over without a trace", null, cancellationToken);
    }

    private bool IsOver(IntentRecord record) =>
        record.State == IntentState.Quarantine && clocks.Now >= record.QuarantinedAt + options.Timings.QuarantineHold;

    private async Task MoveAsync(
        IntentRecord record, IntentState to, ResolutionKind kind, string reason, string? taskId, CancellationToken cancellationToken)
    {
        var resolution = new Resolution { IntentId = record.Intent.Id, From = record.State, To = to, Detail = reason, At = clocks.Now, TaskId = taskId };
        if (await ledger.ResolveAsync(resolution, cancellationToken) != to)
            return;
        _watches.TryRemove(record.Intent.Id, out _);
        observer.PurchaseResolved(new ResolutionReport(record, kind, taskId, reason));
    }
}
