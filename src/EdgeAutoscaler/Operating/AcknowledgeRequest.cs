namespace EdgeAutoscaler.Operating;

/// <summary>What a person found out of a purchase in doubt, or that an orphan task is known.</summary>
/// <param name="TaskId">The purchase's task; <see langword="null"/> when there is none.</param>
/// <param name="Absent">Whether it is certain that nothing (more) was bought.</param>
/// <param name="Reason">How the person knows.</param>
/// <param name="Author">Who says so.</param>
public sealed record AcknowledgeRequest(string? TaskId, bool Absent, string Reason, string Author);
