namespace EdgeAutoscaler.Core.Purchasing;

/// <summary>A task as the cloud lists it: its type and time, but neither what nor how many it buys.</summary>
/// <param name="TaskId">Task id.</param>
/// <param name="TaskType">Task type, for example <c>cluster_scaleout</c>.</param>
/// <param name="State">Its state.</param>
/// <param name="CreatedAt">When it was created, where it says so.</param>
public sealed record TaskSummary(string TaskId, string TaskType, TaskState State, DateTimeOffset? CreatedAt);
