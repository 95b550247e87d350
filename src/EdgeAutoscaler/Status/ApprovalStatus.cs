namespace EdgeAutoscaler.Status;

/// <summary>A purchase that waits for a person, or that a person has answered about.</summary>
/// <param name="Id">Id of the question, for <c>intents approve</c> and <c>intents reject</c>.</param>
/// <param name="Cluster">Cluster name.</param>
/// <param name="NodeGroup">Node group name.</param>
/// <param name="What">What would be bought, in words.</param>
/// <param name="Amount">What it costs, in the configured currency.</param>
/// <param name="State"><c>waiting</c>, <c>approved</c> or <c>rejected</c>.</param>
/// <param name="AskedAt">Since when it waits.</param>
/// <param name="Author">Who answered.</param>
/// <param name="Reason">Why.</param>
public sealed record ApprovalStatus(
    string Id, string Cluster, string NodeGroup, string What, decimal Amount, string State, DateTimeOffset AskedAt, string? Author, string? Reason);
