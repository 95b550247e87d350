using EdgeAutoscaler.Simulator.World;

namespace EdgeAutoscaler.Simulator.Api.Contracts;

/// <summary>A task in the list: no type of node, no count and no term, only its state and times.</summary>
internal sealed record TaskSummaryBody(
    string TaskId, string TaskType, string State, string Created, string Updated, TaskErrorBody Error)
{
    public static TaskSummaryBody From(SimulatedTask task, DateTimeOffset now) => new(
        task.Id,
        TaskBody.ScaleOut,
        task.StateAt(now),
        BeijingTime.Seconds(task.CreatedAt),
        BeijingTime.Milliseconds(task.UpdatedAt(now)),
        TaskBody.ErrorOf(task, now));
}
