using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Status;
using Prometheus;

namespace EdgeAutoscaler.Telemetry;

/// <summary>What waits for a person, and what became of purchases in doubt.</summary>
internal sealed class SafetyMetrics
{
    private readonly Gauge _frozen;
    private readonly Gauge _paused;
    private readonly Gauge _approvals;
    private readonly Gauge _orphans;
    private readonly Counter _reconciliations;
    private readonly Gauge _clockSkew;

    /// <summary>Registers the families.</summary>
    /// <param name="families">Where they are registered.</param>
    public SafetyMetrics(MetricFamilies families)
    {
        _frozen = families.Gauge(
            "frozen", "1 while buying for the group is frozen until a person has looked, by what happened.", "cluster", "node_group", "reason");
        _paused = families.Gauge("paused", "1 while a person has paused buying for the group.", "cluster", "node_group");
        _approvals = families.Gauge("approvals_waiting_nodes", "Nodes whose purchase waits until a person approves it.", "cluster", "node_group");
        _orphans = families.Gauge("orphan_tasks", "Scale-out tasks that belong to no purchase and that nobody has taken note of.", "cluster");
        _reconciliations = families.Counter(
            "reconciliations_total", "Purchases in doubt that moved on, by what became of them.", "cluster", "node_group", "result");
        _clockSkew = families.Gauge("clock_skew_seconds", "Our clock minus the one the cloud dates its answers with, as last seen.");
    }

    /// <summary>Makes every series of a cluster exist.</summary>
    /// <param name="cluster">Cluster name.</param>
    public void Configured(string cluster) => _orphans.WithLabels(cluster);

    /// <summary>Makes every series of a group exist.</summary>
    /// <param name="group">The group.</param>
    public void Configured(NodeGroup group)
    {
        foreach (var reason in Words.All<FreezeKind>())
            _frozen.WithLabels(group.Cluster, group.Name, reason);
        foreach (var result in Words.All<ResolutionKind>())
            _reconciliations.WithLabels(group.Cluster, group.Name, result);
        _paused.WithLabels(group.Cluster, group.Name);
        _approvals.WithLabels(group.Cluster, group.Name);
    }

    /// <summary>The ledger of a cluster was read.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="ledger">What it knows.</param>
    /// <param name="now">When.</param>
    public void LedgerRead(ManagedCluster cluster, LedgerSnapshot ledger, DateTimeOffset now)
    {
        _orphans.WithLabels(cluster.Name).Set(ledger.OpenOrphans);
        foreach (var group in cluster.NodeGroups)
        {
            _paused.WithLabels(group.Cluster, group.Name).Set(ledger.Pauses.Any(pause => pause.Covers(group.Cluster, group.Name, now)) ? 1 : 0);
            _approvals.WithLabels(group.Cluster, group.Name).Set(ledger.Approvals.Where(approval => approval.State == ApprovalState.Waiting && approval.Need.NodeGroup == group.Name).Sum(approval => approval.Need.Count));
            var kinds = ledger.Freezes.Where(freeze => freeze.Covers(group.Cluster, group.Name)).Select(freeze => freeze.Kind).ToHashSet();
            foreach (var kind in Enum.GetValues<FreezeKind>())
                _frozen.WithLabels(group.Cluster, group.Name, Words.Of(kind)).Set(kinds.Contains(kind) ? 1 : 0);
        }
    }

    /// <summary>A purchase in doubt moved on.</summary>
    /// <param name="cluster">Cluster name.</param>
    /// <param name="nodeGroup">Node group name.</param>
    /// <param name="kind">What became of it.</param>
    public void Resolved(string cluster, string nodeGroup, ResolutionKind kind) => _reconciliations.WithLabels(cluster, nodeGroup, Words.Of(kind)).Inc();

    /// <summary>The clocks were compared.</summary>
    /// <param name="skew">Ours minus the cloud's.</param>
    public void ClockCompared(TimeSpan skew) => _clockSkew.Set(skew.TotalSeconds);
}
