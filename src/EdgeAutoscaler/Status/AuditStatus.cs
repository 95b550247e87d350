namespace EdgeAutoscaler.Status;

/// <summary>An entry of the audit trail.</summary>
/// <param name="At">When.</param>
/// <param name="Author">Who; the service's own name for what it did by itself.</param>
/// <param name="Action">What was done.</param>
/// <param name="Subject">To what.</param>
/// <param name="Detail">Why, in words.</param>
public sealed record AuditStatus(DateTimeOffset At, string Author, string Action, string Subject, string Detail);
