using EdgeAutoscaler.Core.Capacity;

namespace EdgeAutoscaler.Core.Purchasing;

/// <summary>
/// Reads the meaning of a task and a node listing for one purchase. Pure. Every instance that the task names or that newly appeared counts
/// as bought whatever its status: a failed task may leave paid nodes behind.
/// </summary>
public static class TaskProgress
{
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    /// <summary>What one look at a purchase's task changes.</summary>
    /// <param name="record">The purchase, in progress.</param>
    /// <param name="task">Its task as the cloud describes it.</param>
    /// <param name="group">Its node group.</param>
    /// <param name="inventory">Every node of the cluster; <see langword="null"/> when they could not be listed.</param>
    /// <param name="leases">The leases of the cluster.</param>
    /// <param name="listingIsComplete">Whether the task ended so long ago that the cloud lists all its nodes by now; one that ended unaccounted isn't settled before.</param>
    /// <param name="now">Now.</param>
    public static TaskUpdate Look(
        IntentRecord record,
        TaskObservation task,
        NodeGroup group,
        NodeInventory? inventory,
        IReadOnlyList<NodeLease> leases,
        bool listingIsComplete,
        DateTimeOffset now)
    {
        var listed = ByInstance(inventory?.Nodes ?? []);
        var bought = Bought(record, task, group, listed.Values, leases);
        var observations = bought.Select(id => Observe(id, listed.GetValueOrDefault(id), now)).ToList();
        return new TaskUpdate(record.Intent.Id, NextState(record, task, bought.Count, inventory is not null && listingIsComplete), task, observations, now);
    }

    /// <summary>What a node listing changes in the leases that are known.</summary>
    /// <param name="leases">The leases of the cluster.</param>
    /// <param name="inventory">Every node of the cluster.</param>
    /// <param name="now">Now.</param>
    /// <returns>The observations that carry news.</returns>
    public static IReadOnlyList<LeaseObservation> News(IReadOnlyList<NodeLease> leases, NodeInventory inventory, DateTimeOffset now)
    {
        var listed = ByInstance(inventory.Nodes);
        return
        [
            .. leases
                .Select(lease => (Lease: lease, Seen: Observe(lease.InstanceId, listed.GetValueOrDefault(lease.InstanceId), now)))
                .Where(pair => (pair.Lease.ReadyAt is null && pair.Seen.ReadyAt is not null)
                    || (pair.Seen.ExpiresAt is { } end && end != pair.Lease.ExpiresAt))
                .Select(pair => pair.Seen),
        ];
    }

    private static List<string> Bought(
        IntentRecord record,
        TaskObservation task,
        NodeGroup group,
        IEnumerable<InventoryNode> listed,
        IReadOnlyList<NodeLease> leases)
    {
        var owners = leases.ToDictionary(lease => lease.InstanceId, lease => lease.IntentId);
        var bought = task.Instances.Select(instance => instance.InstanceId)
            .Concat(leases.Where(lease => lease.IntentId == record.Intent.Id).Select(lease => lease.InstanceId))
            .Where(id => id.Length > 0 && owners.GetValueOrDefault(id, record.Intent.Id) == record.Intent.Id)
            .Distinct()
            .ToList();

        var before = record.Intent.Baseline.InstanceIds.ToHashSet();
        var appeared = listed.Where(node => !before.Contains(node.InstanceId)
            && !owners.ContainsKey(node.InstanceId)
            && !bought.Contains(node.InstanceId)
            && group.Match.Covers(node)
            && (node.CreatedAt is null || node.CreatedAt >= SentAt(record) - ClockSkew));
        // Nodes beyond the count that the task doesn't name may be somebody else's purchase.
        bought.AddRange(appeared
            .OrderBy(node => node.CreatedAt)
            .ThenBy(node => node.InstanceId, StringComparer.Ordinal)
            .Select(node => node.InstanceId)
            .Take(Math.Max(0, record.Intent.Count - bought.Count)));
        return bought;
    }

    private static LeaseObservation Observe(string instanceId, InventoryNode? node, DateTimeOffset now) =>
        new(instanceId, node?.Status == NodeStatus.Ready ? now : null, node?.ExpiresAt);

    private static IntentState NextState(IntentRecord record, TaskObservation task, int bought, bool absenceIsProven)
    {
        if (task.State is not (TaskState.Succeeded or TaskState.Failed))
            return record.State;
        if (bought >= record.Intent.Count)
            return IntentState.Fulfilled;

        var accounted = task.Instances.Count >= record.Intent.Count;
        if (!accounted && !absenceIsProven)
            return record.State;
        return bought > 0 ? IntentState.Partial : IntentState.Failed;
    }

    private static DateTimeOffset SentAt(IntentRecord record) => record.SentAt ?? record.Intent.CreatedAt;

    // A node may slip onto two pages of a listing, and a node that has no id yet can't be told from others.
    private static Dictionary<string, InventoryNode> ByInstance(IEnumerable<InventoryNode> nodes) =>
        nodes.Where(node => node.InstanceId.Length > 0).DistinctBy(node => node.InstanceId).ToDictionary(node => node.InstanceId);
}
