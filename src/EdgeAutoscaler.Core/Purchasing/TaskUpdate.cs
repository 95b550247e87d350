namespace EdgeAutoscaler.Core.Purchasing;

/// <summary>What one look at a task changes in the ledger, all in one transaction.</summary>
/// <param name="IntentId">The purchase.</param>
/// <param name="State">State it enters; the one it is in when nothing changes.</param>
/// <param name="Task">The task as seen.</param>
/// <param name="Instances">Every instance that is known to belong to it. Each becomes committed money and a lease; a final state frees the rest of the hold.</param>
/// <param name="At">When it was seen.</param>
public sealed record TaskUpdate(
    string IntentId,
    IntentState State,
    TaskObservation Task,
    IReadOnlyList<LeaseObservation> Instances,
    DateTimeOffset At);
