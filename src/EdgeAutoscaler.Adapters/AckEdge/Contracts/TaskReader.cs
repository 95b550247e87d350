using System.Text.Json;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.AckEdge.Contracts;

/// <summary>Reads tasks as <c>DescribeTaskInfo</c> and <c>DescribeClusterTasks</c> write them.</summary>
internal static class TaskReader
{
    public static TaskObservation Observation(string taskId, JsonElement task)
    {
        var error = task.Field("error");
        return new TaskObservation(
            taskId,
            TaskStates.Parse(task.Text("state")),
            task.Text("current_stage"),
            [.. Instances(task)],
            error?.Text("code"),
            error?.Text("message") is { } message ? SafeText.Of(message) : null);
    }

    /// <summary>A line of the task list; <see langword="null"/> for one without an id.</summary>
    public static TaskSummary? Summary(JsonElement task) =>
        task.Text("task_id") is not { } id
            ? null
            : new TaskSummary(
                id,
                task.Text("task_type") ?? "",
                TaskStates.Parse(task.Text("state")),
                LenientTime.Parse(task.Text("created")));

    private static IEnumerable<InstanceResult> Instances(JsonElement task) =>
        task.Items("task_result")
            .Select(result => (Id: result.Text("data"), Status: result.Text("status")))
            .Where(result => result.Id is not null)
            .GroupBy(result => result.Id!, result => TaskStates.Parse(result.Status) == TaskState.Succeeded, StringComparer.Ordinal)
            .Select(instance => new InstanceResult(instance.Key, instance.Last()));
}
