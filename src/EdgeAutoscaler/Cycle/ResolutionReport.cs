using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Cycle;

/// <summary>A purchase in doubt that has moved on, for those who watch.</summary>
/// <param name="Before">The purchase before.</param>
/// <param name="Kind">What became of it.</param>
/// <param name="TaskId">Its task, where one was found.</param>
/// <param name="Reason">Why, in words.</param>
internal sealed record ResolutionReport(IntentRecord Before, ResolutionKind Kind, string? TaskId, string Reason);
