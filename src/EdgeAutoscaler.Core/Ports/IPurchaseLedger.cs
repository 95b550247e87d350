using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Core.Ports;

/// <summary>The durable side of a purchase. Each call is one transaction that has reached the disk when it returns.</summary>
public interface IPurchaseLedger
{
    /// <summary>
    /// Takes a new, higher epoch for a cluster. What an older epoch left behind is resolved with it: Reserved was never sent and is
    /// released; Sending may have been and becomes Ambiguous.
    /// </summary>
    /// <param name="cluster">Cluster name.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<long> TakeEpochAsync(string cluster, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Checks every budget and rate window once more and writes intent and hold, or nothing.</summary>
    /// <param name="reservation">The purchase and its limits.</param>
    /// <param name="rehearsal">Check all, write nothing: a dry run.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<ReserveResult> ReserveAsync(Reservation reservation, bool rehearsal, CancellationToken cancellationToken);

    /// <summary>Moves Reserved to Sending, if the epoch is still the cluster's newest.</summary>
    /// <param name="intentId">The purchase.</param>
    /// <param name="epoch">Epoch of the caller.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>Whether the caller, and nobody else, may send.</returns>
    Task<bool> MarkSendingAsync(string intentId, long epoch, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Records the outcome of the attempt. An Accepted may come after the intent was already called Ambiguous.</summary>
    /// <param name="intentId">The purchase.</param>
    /// <param name="outcome">The outcome.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The state the purchase is in afterwards.</returns>
    Task<IntentState> RecordOutcomeAsync(string intentId, PurchaseOutcome outcome, DateTimeOffset now, CancellationToken cancellationToken);
}
