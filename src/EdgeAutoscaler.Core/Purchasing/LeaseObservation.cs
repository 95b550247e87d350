namespace EdgeAutoscaler.Core.Purchasing;

/// <summary>What was seen of one bought node.</summary>
/// <param name="InstanceId">Instance id.</param>
/// <param name="ReadyAt">When it was seen Ready; <see langword="null"/> when it isn't. The first such instant is kept.</param>
/// <param name="ExpiresAt">End of the lease as listed; <see langword="null"/> when it isn't known, which keeps what was.</param>
public sealed record LeaseObservation(string InstanceId, DateTimeOffset? ReadyAt, DateTimeOffset? ExpiresAt);
