namespace EdgeAutoscaler.Operating;

/// <summary>A person's word that buying may go on.</summary>
/// <param name="Scope"><c>fleet</c>, a cluster, or cluster/group: exactly the scope that is frozen.</param>
/// <param name="Reason">Why.</param>
/// <param name="Author">Who says so.</param>
public sealed record UnfreezeRequest(string Scope, string Reason, string Author);
