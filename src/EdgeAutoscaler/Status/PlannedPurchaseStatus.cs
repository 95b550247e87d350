namespace EdgeAutoscaler.Status;

/// <summary>What a decision buys.</summary>
/// <param name="Offer">Name of the offer.</param>
/// <param name="Count">How many nodes.</param>
/// <param name="TermMonths">For how many months.</param>
/// <param name="Price">Price of the whole purchase, without renewals.</param>
public sealed record PlannedPurchaseStatus(string Offer, int Count, int TermMonths, decimal Price);
