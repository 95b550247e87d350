using System.Collections.Immutable;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Core.Timelines;

namespace EdgeAutoscaler.Core.Capacity;

/// <summary>
/// Nodes of a group over future time. Ready, NotReady, in-flight and ambiguous nodes all count from now on; capacity falls only when a
/// lease ends.
/// </summary>
/// <param name="Nodes">The nodes now, by state.</param>
/// <param name="OverTime">Their number over time, from now on.</param>
public sealed record CapacityTimeline(GroupNodes Nodes, StepFunction OverTime)
{
    /// <summary>How far ahead a lease's end makes its node count as expiring.</summary>
    public static readonly TimeSpan ExpiringWithin = TimeSpan.FromDays(7);

    /// <summary>Builds the timeline of a group.</summary>
    /// <param name="group">The group.</param>
    /// <param name="listed">Every listed node of the cluster; empty when the listing failed.</param>
    /// <param name="ledger">What the ledger knows of the cluster.</param>
    /// <param name="now">Now.</param>
    public static CapacityTimeline Of(NodeGroup group, IReadOnlyList<InventoryNode> listed, LedgerSnapshot ledger, DateTimeOffset now)
    {
        var renewed = group.Offers.Where(offer => offer.AutoRenew == true).Select(offer => offer.Name).ToHashSet();
        var kept = ledger.Leases
            .Where(lease => lease.NodeGroup == group.Name && renewed.Contains(lease.OfferName))
            .Select(lease => lease.InstanceId)
            .ToHashSet();
        var ready = 0;
        var ends = new List<DateTimeOffset?>();
        foreach (var node in MembersOf(group, listed, ledger.Leases).Where(node => node.ExpiresAt is null || node.ExpiresAt > now))
        {
            ready += node.Status == NodeStatus.Ready ? 1 : 0;
            // The cloud renews it by itself: a node bought to replace it would be one too many.
            ends.Add(kept.Contains(node.InstanceId) ? null : node.ExpiresAt);
        }

        var open = ledger.Intents.Where(record => record.Intent.NodeGroup == group.Name && record.NotYetListed > 0).ToList();
        var ambiguous = open.Where(record => record.State.IsBlocking()).Sum(record => record.NotYetListed);
        var inFlight = open.Sum(record => record.NotYetListed) - ambiguous;
        var nodes = new GroupNodes(
            ready,
            ends.Count - ready,
            inFlight,
            ambiguous,
            ends.Count(end => end <= now + ExpiringWithin),
            ends.Min());

        foreach (var record in open)
            ends.AddRange(Enumerable.Repeat(EndOf(record.Intent, renewed), record.NotYetListed));
        return new CapacityTimeline(nodes, OverTimeFrom(now, ends));
    }

    /// <summary>How many nodes end in a time; capacity only ever falls.</summary>
    /// <param name="now">Start of the time, not before the timeline's.</param>
    /// <param name="until">Its end (inclusive).</param>
    public int EndingBetween(DateTimeOffset now, DateTimeOffset until) => (OverTime.At(now) - OverTime.At(until)) ?? 0;

    /// <summary>The nodes of a group: those the ledger knows it bought for it, and listed ones that match and aren't another group's.</summary>
    /// <param name="group">The group.</param>
    /// <param name="listed">Every listed node of the cluster.</param>
    /// <param name="leases">The leases of the cluster.</param>
    /// <returns>The nodes; a bought node that isn't listed comes as NotReady until its lease ends.</returns>
    public static IEnumerable<InventoryNode> MembersOf(
        NodeGroup group,
        IReadOnlyList<InventoryNode> listed,
        ImmutableArray<NodeLease> leases)
    {
        var mine = leases.Where(lease => lease.NodeGroup == group.Name).ToDictionary(lease => lease.InstanceId);
        HashSet<string>? others = null;
        var seen = new HashSet<string>();
        foreach (var node in listed)
        {
            var lease = mine.GetValueOrDefault(node.InstanceId);
            if (lease is null && (!group.Match.Covers(node) || (others ??= OfOthers(group, leases)).Contains(node.InstanceId)))
                continue;
            // A node may slip onto two pages of a listing; nodes that have no id yet can't be told apart and all count.
            if (seen.Add(node.InstanceId) || node.InstanceId.Length == 0)
                yield return lease is null ? node : node with { ExpiresAt = node.ExpiresAt ?? lease.ExpiresAt };
        }

        foreach (var lease in mine.Values.Where(lease => !seen.Contains(lease.InstanceId)))
            yield return new InventoryNode(lease.InstanceId, "", "", null, NodeStatus.NotReady, null, lease.ExpiresAt);
    }

    private static DateTimeOffset? EndOf(PurchaseIntent intent, HashSet<string> renewed) =>
        renewed.Contains(intent.OfferName) ? null : intent.Term.EndFrom(intent.CreatedAt);

    private static HashSet<string> OfOthers(NodeGroup group, ImmutableArray<NodeLease> leases) =>
        [.. leases.Where(lease => lease.NodeGroup != group.Name).Select(lease => lease.InstanceId)];

    private static StepFunction OverTimeFrom(DateTimeOffset now, List<DateTimeOffset?> ends)
    {
        var left = ends.Count;
        var steps = new List<Step> { new(now, left) };
        foreach (var sameEnd in ends.Where(end => end is not null).GroupBy(end => end!.Value).OrderBy(sameEnd => sameEnd.Key))
            steps.Add(new Step(sameEnd.Key > now ? sameEnd.Key : now, left -= sameEnd.Count()));
        return StepFunction.From(steps);
    }
}
