namespace EdgeAutoscaler.Core.Purchasing;

/// <summary>Nodes that appeared after their purchase had been settled without them: charged, counted, and a reason to stop.</summary>
/// <param name="IntentId">The purchase.</param>
/// <param name="Instances">The nodes.</param>
/// <param name="Freeze">The stop.</param>
/// <param name="At">When they were seen.</param>
public sealed record LateNodes(string IntentId, IReadOnlyList<LeaseObservation> Instances, Freeze Freeze, DateTimeOffset At);
