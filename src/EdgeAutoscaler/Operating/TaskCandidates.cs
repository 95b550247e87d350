using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Cycle;

namespace EdgeAutoscaler.Operating;

/// <summary>Asks the cloud which tasks could be those of a purchase in doubt.</summary>
/// <param name="ledger">The ledger.</param>
/// <param name="fleet">The clusters.</param>
/// <param name="options">The settings.</param>
internal sealed class TaskCandidates(ILedgerReader ledger, ManagedFleet fleet, CycleOptions options)
{
    /// <summary>Every task of the purchase's cluster; <see langword="null"/> when they can't be listed.</summary>
    /// <param name="record">The purchase.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyList<TaskSummary>?> ListAsync(IntentRecord record, CancellationToken cancellationToken)
    {
        var runtime = fleet.Clusters.FirstOrDefault(runtime => runtime.Cluster.Name == record.Intent.Cluster);
        return runtime is not null && await runtime.Api.ListTasksAsync(runtime.Cluster.ClusterId, cancellationToken) is Answer<IReadOnlyList<TaskSummary>>.Ok ok
            ? ok.Value
            : null;
    }

    /// <summary>Those of them that could be its own.</summary>
    /// <param name="record">The purchase.</param>
    /// <param name="tasks">Every task of its cluster.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyList<TaskSummary>> AmongAsync(
        IntentRecord record, IReadOnlyList<TaskSummary> tasks, CancellationToken cancellationToken)
    {
        var known = await ledger.ReadKnownTasksAsync(record.Intent.Cluster, cancellationToken);
        return Reconciliation.Candidates(record, tasks, known.TaskIds, options.Timings);
    }
}
