using System.Collections.Concurrent;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Cycle;

/// <summary>Notices bought nodes that became Ready and tells of each once, though the cycle and the look at tasks may see it at the same time.</summary>
/// <param name="observer">Who is told.</param>
internal sealed class LeadTimeTeller(ICycleObserver observer)
{
    private readonly ConcurrentDictionary<string, bool> _told = new();

    /// <summary>Tells of every known lease that news shows Ready for the first time.</summary>
    /// <param name="cluster">Cluster name.</param>
    /// <param name="leases">The leases as they were before.</param>
    /// <param name="news">What was seen.</param>
    public void Tell(string cluster, IReadOnlyList<NodeLease> leases, IReadOnlyList<LeaseObservation> news)
    {
        foreach (var seen in news)
        {
            var lease = leases.FirstOrDefault(lease => lease.InstanceId == seen.InstanceId);
            if (lease is { ReadyAt: null } && seen.ReadyAt is { } readyAt)
                Tell(new LeadTimeReport(cluster, lease.NodeGroup, lease.InstanceId, readyAt - lease.SentAt));
        }
    }

    /// <summary>Tells of every node that a look at a task shows Ready before the ledger knew it.</summary>
    /// <param name="report">The look.</param>
    /// <param name="leases">The leases as they were before.</param>
    public void Tell(TaskReport report, IReadOnlyList<NodeLease> leases)
    {
        var (intent, sentAt) = (report.Before.Intent, report.Before.StartedAt);
        foreach (var seen in report.Update.Instances.Where(seen => leases.All(lease => lease.InstanceId != seen.InstanceId)))
        {
            if (seen.ReadyAt is { } readyAt)
                Tell(new LeadTimeReport(intent.Cluster, intent.NodeGroup, seen.InstanceId, readyAt - sentAt));
        }
    }

    private void Tell(LeadTimeReport report)
    {
        if (_told.TryAdd(report.InstanceId, true))
            observer.NodeReady(report);
    }
}
