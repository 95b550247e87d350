using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Cycle;

/// <summary>Notices nodes that became Ready.</summary>
internal static class LeadTimes
{
    /// <summary>Tells of every known lease that news shows Ready for the first time.</summary>
    /// <param name="observer">Who is told.</param>
    /// <param name="cluster">Cluster name.</param>
    /// <param name="leases">The leases as they were before.</param>
    /// <param name="news">What was seen.</param>
    public static void Tell(ICycleObserver observer, string cluster, IReadOnlyList<NodeLease> leases, IReadOnlyList<LeaseObservation> news)
    {
        foreach (var seen in news)
        {
            var lease = leases.FirstOrDefault(lease => lease.InstanceId == seen.InstanceId);
            if (lease is { ReadyAt: null } && seen.ReadyAt is { } readyAt)
                observer.NodeReady(new LeadTimeReport(cluster, lease.NodeGroup, lease.InstanceId, readyAt - lease.SentAt));
        }
    }
}
