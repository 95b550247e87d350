namespace EdgeAutoscaler.Core.Purchasing;

/// <summary>A task that nobody owns, and what it is taken for.</summary>
/// <param name="Task">The task.</param>
/// <param name="Kind">What it is taken for.</param>
/// <param name="Purchase">The purchase that it comes too late for; only with <see cref="ClusterTaskKind.Late"/>.</param>
public sealed record TaskFinding(TaskSummary Task, ClusterTaskKind Kind, IntentRecord? Purchase);
