using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Core.Ports;

/// <summary>The durable memory of the service: what was decided, what was bought and what it cost.</summary>
public interface ILedger : IPurchaseLedger, ITaskLedger, IReconciliationLedger, IApprovalLedger, IOperatorLedger, ILoadHistory, ILedgerReader
{
    /// <summary>Keeps decisions; one equal to the last of its group extends that one.</summary>
    /// <param name="decisions">The decisions of one cycle.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task AppendDecisionsAsync(IReadOnlyList<DecisionRecord> decisions, CancellationToken cancellationToken);

    /// <summary>Drops what nobody needs any more: old decisions, hours of load that no forecast looks at, and the baselines of purchases settled long ago. Never money.</summary>
    /// <param name="now">Now.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>Rows that were dropped or made smaller.</returns>
    Task<int> RetainAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Writes and syncs one harmless row.</summary>
    /// <param name="now">Now.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns><see langword="null"/> when the ledger can be written, otherwise why not.</returns>
    Task<string?> ProbeAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
