namespace EdgeAutoscaler.Operating;

/// <summary>A person's word that the ledger is the true one.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Author">Who says so.</param>
public sealed record AcceptRequest(string Reason, string Author);
