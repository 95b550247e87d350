using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Cycle;

/// <summary>Follows the tasks of a cluster's purchases until each node is accounted for and Ready.</summary>
/// <param name="ledger">The ledger.</param>
/// <param name="options">The settings.</param>
/// <param name="observer">Those who watch.</param>
/// <param name="clocks">The clocks.</param>
/// <param name="logger">The log.</param>
internal sealed partial class TaskTracker(
    ILedger ledger,
    CycleOptions options,
    ICycleObserver observer,
    Clocks clocks,
    ILogger<TaskTracker> logger)
{
    /// <summary>Looks at every open task of a cluster once.</summary>
    /// <param name="runtime">The cluster.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    public async Task RunAsync(ClusterRuntime runtime, CancellationToken cancellationToken)
    {
        var snapshot = await ledger.ReadSnapshotAsync(runtime.Cluster.Name, [], clocks.Now, cancellationToken);
        var open = snapshot.Intents.Where(record => IntentStates.InProgress.Contains(record.State) && record.TaskId is not null).ToList();
        if (open.Count == 0 && snapshot.Leases.All(lease => lease.ReadyAt is not null))
            return;

        var inventory = await InventoryAsync(runtime, cancellationToken);
        foreach (var record in open)
            await LookAsync(runtime, record, snapshot, inventory, cancellationToken);

        if (inventory is null || TaskProgress.News(snapshot.Leases, inventory, clocks.Now) is not { Count: > 0 } news)
            return;
        await ledger.RecordLeasesAsync(news, cancellationToken);
        LeadTimes.Tell(observer, runtime.Cluster.Name, snapshot.Leases, news);
    }

    private async Task<NodeInventory?> InventoryAsync(ClusterRuntime runtime, CancellationToken cancellationToken)
    {
        switch (await runtime.Inventory.ListNodesAsync(runtime.Cluster.ClusterId, cancellationToken))
        {
            case Answer<NodeInventory>.Ok ok:
                return ok.Value;
            case Answer<NodeInventory>.Failed failed:
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
        var answer = await runtime.Api.GetTaskAsync(record.TaskId!, cancellationToken);
        if (answer is Answer<TaskObservation>.Failed failed)
        {
            LogTaskUnknown(record.TaskId!, record.Intent.Id, failed.Reason, failed.Detail);
            return;
        }

        var group = runtime.Cluster.NodeGroups.FirstOrDefault(group => group.Name == record.Intent.NodeGroup);
        if (group is null || answer is not Answer<TaskObservation>.Ok task)
        {
            LogGroupGone(record.Intent.Id, record.Intent.NodeGroup, runtime.Cluster.Name);
            return;
        }

        // A task may run for hours and its last node be listed late: the lag counts from the end, first seen, not from the purchase.
        var listingIsComplete = task.Value.State is TaskState.Succeeded or TaskState.Failed
            && runtime.Memory.EndedSince(record.TaskId!, clocks.Now) + options.ListingLag <= clocks.Now;
        var update = TaskProgress.Look(record, task.Value, group, inventory, snapshot.Leases, listingIsComplete, clocks.Now);
        await ledger.RecordTaskAsync(update, cancellationToken);
        if (update.State.IsFinal())
            runtime.Memory.Forget(record.TaskId!);
        Tell(record, update, snapshot.Leases);
    }

    private void Tell(IntentRecord record, TaskUpdate update, IReadOnlyList<NodeLease> known)
    {
        observer.TaskSeen(new TaskReport(record, update));
        var firstSeen = update.Instances.Where(seen => known.All(lease => lease.InstanceId != seen.InstanceId));
        foreach (var seen in firstSeen)
        {
            if (seen.ReadyAt is { } readyAt)
                observer.NodeReady(new LeadTimeReport(record.Intent.Cluster, record.Intent.NodeGroup, seen.InstanceId, readyAt - (record.SentAt ?? record.Intent.CreatedAt)));
        }
    }
}
