using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Hosting;

/// <summary>Compares the ledger with the cloud's own lists: does it know every scale-out task there is?</summary>
/// <param name="ledger">The ledger.</param>
/// <param name="fleet">The clusters.</param>
internal sealed class LedgerCheck(ILedgerReader ledger, ManagedFleet fleet)
{
    private const int MostNamed = 5;

    /// <summary>A line for what waits for a person, and one for each cluster.</summary>
    /// <param name="cancellationToken">Ends the check.</param>
    public async Task<IReadOnlyList<CheckLine>> CheckAsync(CancellationToken cancellationToken)
    {
        var safety = await ledger.ReadSafetyAsync(0, cancellationToken);
        var open = (await ledger.ReadIntentsAsync(0, cancellationToken)).Where(record => !record.State.IsFinal()).ToList();
        var tasks = await Task.WhenAll(fleet.Clusters.Select(runtime => TasksAsync(runtime, cancellationToken)));
        return
        [
            .. safety.Freezes.Select(freeze => new CheckLine($"frozen: {freeze.Scope}", CheckOutcome.Failed, freeze.Reason)),
            .. safety.Orphans.Select(task => new CheckLine($"orphan: {task.Cluster}/{task.TaskId}", CheckOutcome.Warning, $"{Words.Of(task.Kind)}, first seen {task.SeenAt:u}")),
            .. open.Select(record => new CheckLine($"purchase {record.Intent.Id}", record.State.IsInDoubt() ? CheckOutcome.Warning : CheckOutcome.Ok, $"{record.Intent.Cluster}/{record.Intent.NodeGroup}: {Words.Of(record.State)}, {record.Instances} of {LimitText.Count(record.Intent.Count, "node")}")),
            .. tasks,
        ];
    }

    private async Task<CheckLine> TasksAsync(ClusterRuntime runtime, CancellationToken cancellationToken)
    {
        var subject = $"{runtime.Cluster.Name}: tasks of the cloud";
        if (await runtime.Api.ListTasksAsync(runtime.Cluster.ClusterId, cancellationToken) is not Answer<IReadOnlyList<TaskSummary>>.Ok listed)
            return new CheckLine(subject, CheckOutcome.Failed, "can't be listed");
        var known = await ledger.ReadKnownTasksAsync(runtime.Cluster.Name, cancellationToken);
        var unknown = listed.Value.Where(task => Reconciliation.IsScaleOut(task) && !known.TaskIds.Contains(task.TaskId)).ToList();
        return unknown.Count == 0 ? new CheckLine(subject, CheckOutcome.Ok, $"{listed.Value.Count} listed, the ledger knows every scale-out")
            : known.IsFirstLook ? new CheckLine(subject, CheckOutcome.Ok, $"{LimitText.Count(unknown.Count, "scale-out")} from before; the service takes note of them when it first runs")
            : new CheckLine(subject, CheckOutcome.Warning, $"the ledger doesn't know {LimitText.Count(unknown.Count, "scale-out")}: {string.Join(", ", unknown.Take(MostNamed).Select(task => task.TaskId))}");
    }
}
