using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Core.Notifying;

/// <summary>Something people are told.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Severity">How urgent it is.</param>
/// <param name="Scope">What it is about: the fleet, a cluster or a node group.</param>
/// <param name="Key">The same for the same news, so that it is told once.</param>
/// <param name="Title">The news in one line.</param>
/// <param name="Text">What happened, with every number, and what follows from it; may be empty.</param>
/// <param name="Remedy">What to do, mostly a command; empty when nothing is to be done.</param>
/// <param name="At">When it happened, on the service's clock.</param>
public sealed record Notification(
    NotificationKind Kind,
    NotificationSeverity Severity,
    BuyingScope Scope,
    string Key,
    string Title,
    string Text,
    string Remedy,
    DateTimeOffset At);
