using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.AckEdge.Contracts;

/// <summary>Translates the words the cloud uses for the state of a task.</summary>
internal static class TaskStates
{
    public static TaskState Parse(string? word) => word?.ToLowerInvariant() switch
    {
        "success" or "succeeded" => TaskState.Succeeded,
        "failed" or "fail" or "error" or "canceled" or "cancelled" => TaskState.Failed,
        "running" or "pending" or "paused" or "pausing" or "resuming" or "initial" or "initail" or "initialized"
            or "waiting" or "queued" or "updating" or "scaling" or "canceling" or "cancelling" => TaskState.Running,
        _ => TaskState.Unknown,
    };
}
