using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Core.Ports;

/// <summary>What becomes of purchases.</summary>
public interface ITaskLedger
{
    /// <summary>Records one look at a task: state, leases and money, in one transaction. Seeing the same twice changes nothing.</summary>
    /// <param name="update">What was seen.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task RecordTaskAsync(TaskUpdate update, CancellationToken cancellationToken);

    /// <summary>Records what was seen of bought nodes after their task ended.</summary>
    /// <param name="observations">What was seen; nodes the ledger doesn't know are passed over.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task RecordLeasesAsync(IReadOnlyList<LeaseObservation> observations, CancellationToken cancellationToken);

    /// <summary>Charges and leases nodes that appeared after their purchase was settled, and stops buying for their group, in one transaction.</summary>
    /// <param name="late">The nodes.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task RecordLateNodesAsync(LateNodes late, CancellationToken cancellationToken);
}
