using System.Collections.Concurrent;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Cycle;

/// <summary>Follows the tasks of a cluster's purchases until each node is accounted for and Ready.</summary>
/// <param name="ledger">The ledger.</param>
/// <param name="reconciler">Finds out what became of purchases in doubt.</param>
/// <param name="options">The settings.</param>
/// <param name="observer">Those who watch.</param>
/// <param name="leadTimes">Notices nodes that became Ready.</param>
/// <param name="clocks">The clocks.</param>
/// <param name="logger">The log.</param>
internal sealed partial class TaskTracker(
    ILedger ledger,
    Reconciler reconciler,
    CycleOptions options,
    ICycleObserver observer,
    LeadTimeTeller leadTimes,
    Clocks clocks,
    ILogger<TaskTracker> logger)
{
    // Counted from when this process first saw the end: a restart only makes the wait for late nodes longer.
    private readonly ConcurrentDictionary<string, DateTimeOffset> _endSeenAt = new();

    /// <summary>Looks at every open task of a cluster once.</summary>
    /// <param name="runtime">The cluster.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    public async Task RunAsync(ClusterRuntime runtime, CancellationToken cancellationToken)
    {
        // What a wrong clock makes of ages and ends can't be taken back.
        if (clocks.Cloud.Problem is not null)
            return;
        var snapshot = await ledger.ReadSnapshotAsync(runtime.Cluster.Name, [], clocks.Now, cancellationToken);
        var isDue = reconciler.IsDue(runtime.Cluster.Name, snapshot);
        if (!isDue && !Open(snapshot).Any() && snapshot.Leases.All(lease => lease.ReadyAt is not null))
            return;

        var inventory = await InventoryAsync(runtime, cancellationToken);
        if (isDue && await reconciler.RunAsync(runtime, snapshot, inventory, cancellationToken))
            snapshot = await ledger.ReadSnapshotAsync(runtime.Cluster.Name, [], clocks.Now, cancellationToken);

        foreach (var record in Open(snapshot))
            await LookAsync(runtime, record, snapshot, inventory, cancellationToken);

        if (clocks.Cloud.Problem is not null || inventory is null || TaskProgress.News(snapshot.Leases, inventory, clocks.Now) is not { Count: > 0 } news)
            return;
        await ledger.RecordLeasesAsync(news, cancellationToken);
        leadTimes.Tell(runtime.Cluster.Name, snapshot.Leases, news);
    }

    private static IEnumerable<IntentRecord> Open(LedgerSnapshot snapshot) =>
        snapshot.Intents.Where(record => IntentStates.InProgress.Contains(record.State) && record.TaskId is not null);

    private async Task<NodeInventory?> InventoryAsync(ClusterRuntime runtime, CancellationToken cancellationToken)
    {
        switch (await runtime.Inventory.ListNodesAsync(runtime.Cluster.ClusterId, cancellationToken))
        {
            case Answer<NodeInventory>.Ok ok:
                runtime.Troubles.Works(ReadProblem.Nodes);
                return ok.Value;
            case Answer<NodeInventory>.Failed failed:
                if (runtime.Troubles.Fails(ReadProblem.Nodes, failed.Reason, failed.Detail, clocks.Wall))
                    LogNodesUnknown(runtime.Cluster.Name, failed.Reason, failed.Detail);
                return null;
            default:
                throw new InvalidOperationException("Unknown answer.");
        }
    }

    private async Task LookAsync(
        ClusterRuntime runtime,
        IntentRecord record,
        LedgerSnapshot snapshot,
        NodeInventory? inventory,
        CancellationToken cancellationToken)
    {
        if (runtime.Cluster.NodeGroups.FirstOrDefault(group => group.Name == record.Intent.NodeGroup) is not { } group)
        {
            LogGroupGone(record.Intent.Id, record.Intent.NodeGroup, runtime.Cluster.Name);
            return;
        }

        var task = await TaskAsync(runtime, record, cancellationToken);
        // A new process learns from its first answers that its clock is wrong.
        if (clocks.Cloud.Problem is not null)
            return;
        var now = clocks.Now;
        var endSeenAt = task.State is TaskState.Succeeded or TaskState.Failed ? _endSeenAt.GetOrAdd(record.Intent.Id, now) : now;
        var update = TaskProgress.Look(record, task, group, inventory, snapshot.Leases, endSeenAt, options.Timings.ListingLag, now);
        await ledger.RecordTaskAsync(update, cancellationToken);
        if (update.State == IntentState.Stuck && record.State != IntentState.Stuck)
            LogStuck(record.TaskId!, record.Intent.Id, task.State, update.Instances.Count, record.Intent.Count, group.FullName);
        if (update.State.IsFinal())
            _endSeenAt.TryRemove(record.Intent.Id, out _);
        var report = new TaskReport(record, update);
        observer.TaskSeen(report);
        leadTimes.Tell(report, snapshot.Leases);
    }

    private async Task<TaskObservation> TaskAsync(ClusterRuntime runtime, IntentRecord record, CancellationToken cancellationToken)
    {
        switch (await runtime.Api.GetTaskAsync(record.TaskId!, cancellationToken))
        {
            case Answer<TaskObservation>.Ok ok:
                return ok.Value;
            case Answer<TaskObservation>.Failed failed:
                if (runtime.Troubles.FailsOnce($"task {record.TaskId}", failed.Reason, failed.Detail, clocks.Wall))
                    LogTaskUnknown(record.TaskId!, record.Intent.Id, failed.Reason, failed.Detail);
                return TaskProgress.Unseen(record, failed.Reason, failed.Detail);
            default:
                throw new InvalidOperationException("Unknown answer.");
        }
    }
}
