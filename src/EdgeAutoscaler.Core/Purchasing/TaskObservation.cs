namespace EdgeAutoscaler.Core.Purchasing;

/// <summary>A task as the cloud describes it now.</summary>
/// <param name="TaskId">Task id.</param>
/// <param name="State">Its state.</param>
/// <param name="Stage">The stage it is in, where it says so.</param>
/// <param name="Instances">Results by instance, as far as there are any.</param>
/// <param name="ErrorCode">Error code, where there is one.</param>
/// <param name="ErrorMessage">Error message, where there is one.</param>
public sealed record TaskObservation(
    string TaskId,
    TaskState State,
    string? Stage,
    IReadOnlyList<InstanceResult> Instances,
    string? ErrorCode,
    string? ErrorMessage);
