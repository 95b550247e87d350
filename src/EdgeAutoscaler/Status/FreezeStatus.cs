namespace EdgeAutoscaler.Status;

/// <summary>A freeze in force: nothing is bought in its scope until a person has looked.</summary>
/// <param name="Scope"><c>fleet</c>, a cluster, or cluster/group.</param>
/// <param name="Kind">What happened, as a word.</param>
/// <param name="Reason">What happened, with every number.</param>
/// <param name="Since">From when on.</param>
public sealed record FreezeStatus(string Scope, string Kind, string Reason, DateTimeOffset Since);
