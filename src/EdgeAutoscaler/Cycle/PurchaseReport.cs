using EdgeAutoscaler.Core.Planning;

namespace EdgeAutoscaler.Cycle;

/// <summary>An attempt to buy, for those who watch.</summary>
/// <param name="Decision">The decision behind it.</param>
/// <param name="Purchase">What was to be bought.</param>
/// <param name="Result">What became of it.</param>
/// <param name="IntentId">Id of the purchase.</param>
/// <param name="TaskId">The cloud's task, when accepted.</param>
/// <param name="Detail">Why, when it didn't go well; empty otherwise.</param>
internal sealed record PurchaseReport(
    ScaleDecision Decision,
    Candidate Purchase,
    PurchaseResult Result,
    string IntentId,
    string? TaskId,
    string Detail);
