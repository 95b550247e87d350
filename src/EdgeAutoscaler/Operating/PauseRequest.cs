namespace EdgeAutoscaler.Operating;

/// <summary>A person's word that nothing is to be bought for a while.</summary>
/// <param name="Scope"><c>fleet</c>, a cluster, or cluster/group.</param>
/// <param name="Duration">For how long; <see langword="null"/> until it is taken back.</param>
/// <param name="Reason">Why.</param>
/// <param name="Author">Who says so.</param>
public sealed record PauseRequest(string Scope, TimeSpan? Duration, string Reason, string Author);
