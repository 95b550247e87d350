namespace EdgeAutoscaler.Core.Purchasing;

/// <summary>What was visible right before a purchase: whatever is listed later and isn't in here is new.</summary>
/// <param name="At">When it was listed.</param>
/// <param name="TaskIds">Every task of the cluster.</param>
/// <param name="InstanceIds">Every node of the cluster.</param>
public sealed record PurchaseBaseline(DateTimeOffset At, IReadOnlyList<string> TaskIds, IReadOnlyList<string> InstanceIds);
