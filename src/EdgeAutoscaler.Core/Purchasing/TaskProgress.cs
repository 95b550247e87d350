using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Limits;

namespace EdgeAutoscaler.Core.Purchasing;

/// <summary>
/// Reads the meaning of a task and a node listing for one purchase. Pure. Every instance that the task names or that newly appeared counts
/// as bought whatever its status: a failed task may leave paid nodes behind.
/// </summary>
public static class TaskProgress
{
    private static readonly TimeSpan UsualTimeout = TimeSpan.FromHours(1);

    /// <summary>What one look at a purchase's task changes.</summary>
    /// <param name="record">The purchase, in progress.</param>
    /// <param name="task">Its task as the cloud describes it.</param>
    /// <param name="group">Its node group.</param>
    /// <param name="inventory">Every node of the cluster; <see langword="null"/> when they could not be listed.</param>
    /// <param name="leases">The leases of the cluster.</param>
    /// <param name="endSeenAt">When the task was first seen ended; <paramref name="now"/> if this look is the first.</param>
    /// <param name="listingLag">How late the cloud may list a bought node; a task that ended unaccounted isn't settled before.</param>
    /// <param name="now">Now.</param>
    public static TaskUpdate Look(
        IntentRecord record,
        TaskObservation task,
        NodeGroup group,
        NodeInventory? inventory,
        IReadOnlyList<NodeLease> leases,
        DateTimeOffset endSeenAt,
        TimeSpan listingLag,
        DateTimeOffset now)
    {
        var listed = ByInstance(inventory?.Nodes ?? []);
        var bought = Bought(record, task, group, listed.Values, leases);
        var observations = bought.Select(id => Observe(id, listed.GetValueOrDefault(id), now)).ToList();
        var next = NextState(record, task, bought.Count, inventory is not null && now >= endSeenAt + listingLag);
        if (IntentStates.InProgress.Contains(next) && now >= record.StartedAt + LongestTask(record, group) + listingLag)
            next = Overdue(record, task, bought.Count);
        return new TaskUpdate(record.Intent.Id, next, task, observations, now);
    }

    /// <summary>The task of a purchase while the cloud doesn't show it: as last seen, for no answer proves nothing.</summary>
    /// <param name="record">The purchase.</param>
    /// <param name="reason">Why it can't be read, as a code.</param>
    /// <param name="detail">Why it can't be read, in words.</param>
    public static TaskObservation Unseen(IntentRecord record, string reason, string detail) =>
        new(record.TaskId ?? "", record.TaskState ?? TaskState.Unknown, record.TaskStage, [], reason, detail);

    /// <summary>Nodes that appeared after a purchase had been settled without them.</summary>
    /// <param name="settled">A purchase that ended with fewer nodes than it asked for.</param>
    /// <param name="group">Its node group.</param>
    /// <param name="inventory">Every node of the cluster.</param>
    /// <param name="ledger">What the ledger knows of the cluster.</param>
    /// <param name="now">Now.</param>
    /// <returns>The nodes, with the freeze that they are a reason for; <see langword="null"/> when there are none.</returns>
    public static LateNodes? Late(IntentRecord settled, NodeGroup group, NodeInventory inventory, LedgerSnapshot ledger, DateTimeOffset now)
    {
        // A purchase of the group that is under way has a better claim to what is new.
        if (ledger.Intents.Any(other => other.Intent.NodeGroup == group.Name && other.State.CountsAsCapacity()))
            return null;
        var owned = ledger.Leases.Select(lease => lease.InstanceId).ToHashSet();
        var late = Appeared(settled, group, ByInstance(inventory.Nodes).Values, owned.Contains)
            .Where(node => node.CreatedAt is not null && node.CreatedAt <= settled.SettledAt)
            .Take(settled.Intent.Count - settled.Instances)
            .Select(node => Observe(node.InstanceId, node, now))
            .ToList();
        var reason = $"{LimitText.Count(late.Count, "node")} of purchase {settled.Intent.Id} appeared after it had ended {settled.State}; {(late.Count == 1 ? "it is" : "they are")} charged";
        return late.Count == 0
            ? null
            : new LateNodes(settled.Intent.Id, late, new Freeze(group.Cluster, group.Name, FreezeKind.LateNodes, reason, now), now);
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

        // Nodes beyond the count that the task doesn't name may be somebody else's purchase.
        bought.AddRange(Appeared(record, group, listed, id => owners.ContainsKey(id) || bought.Contains(id))
            .Select(node => node.InstanceId)
            .Take(Math.Max(0, record.Intent.Count - bought.Count))
            .ToList());
        return bought;
    }

    private static IEnumerable<InventoryNode> Appeared(
        IntentRecord record, NodeGroup group, IEnumerable<InventoryNode> listed, Func<string, bool> isOwned)
    {
        var before = record.Intent.Baseline.InstanceIds.ToHashSet();
        return listed
            .Where(node => !before.Contains(node.InstanceId)
                && !isOwned(node.InstanceId)
                && group.Match.Covers(node)
                && (node.CreatedAt is null || node.CreatedAt >= record.StartedAt - PurchaseTimings.ClockSkew))
            .OrderBy(node => node.CreatedAt)
            .ThenBy(node => node.InstanceId, StringComparer.Ordinal);
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
        if (bought > 0)
            return IntentState.Partial;
        // Nodes were paid for, and none is recognised: to call that a failure would free the money and buy them again and again.
        return task.State == TaskState.Succeeded ? IntentState.Stuck : IntentState.Failed;
    }

    // A task that the cloud no longer shows has nothing more to say once every node is there.
    private static IntentState Overdue(IntentRecord record, TaskObservation task, int bought) =>
        task.State == TaskState.Unknown && bought >= record.Intent.Count ? IntentState.Fulfilled : IntentState.Stuck;

    private static TimeSpan LongestTask(IntentRecord record, NodeGroup group)
    {
        var offer = group.Offers.FirstOrDefault(offer => offer.Name == record.Intent.OfferName);
        var given = offer?.TimeoutMins is { } minutes ? TimeSpan.FromMinutes(minutes) : UsualTimeout;
        return offer?.LeadTime > given ? offer.LeadTime : given;
    }

    // A node may slip onto two pages of a listing, and a node that has no id yet can't be told from others.
    private static Dictionary<string, InventoryNode> ByInstance(IEnumerable<InventoryNode> nodes) =>
        nodes.Where(node => node.InstanceId.Length > 0).DistinctBy(node => node.InstanceId).ToDictionary(node => node.InstanceId);
}
