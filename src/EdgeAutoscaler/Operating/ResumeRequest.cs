namespace EdgeAutoscaler.Operating;

/// <summary>A person's word that a pause is over.</summary>
/// <param name="Scope"><c>fleet</c>, a cluster, or cluster/group: exactly the scope that is paused.</param>
/// <param name="Reason">Why.</param>
/// <param name="Author">Who says so.</param>
public sealed record ResumeRequest(string Scope, string Reason, string Author);
