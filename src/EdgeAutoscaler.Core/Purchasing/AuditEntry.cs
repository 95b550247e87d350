namespace EdgeAutoscaler.Core.Purchasing;

/// <summary>Something that a person did, or that the service did to itself, for those who ask later.</summary>
/// <param name="At">When.</param>
/// <param name="Author">Who; <see cref="Service"/> for the service itself.</param>
/// <param name="Action">What was done: <c>adopt</c>, <c>quarantine</c>, <c>freeze</c>, <c>unfreeze</c>, <c>acknowledge</c>, <c>accept_ledger</c>, …</param>
/// <param name="Subject">To what: the id of a purchase or task, or a scope.</param>
/// <param name="Detail">Why, in words.</param>
public sealed record AuditEntry(DateTimeOffset At, string Author, string Action, string Subject, string Detail)
{
    /// <summary>Author of what the service does by itself.</summary>
    public const string Service = "edge-autoscaler";
}
