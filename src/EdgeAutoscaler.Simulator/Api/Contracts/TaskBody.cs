using System.Globalization;
using EdgeAutoscaler.Simulator.World;

namespace EdgeAutoscaler.Simulator.Api.Contracts;

/// <summary>The answer of DescribeTaskInfo.</summary>
internal sealed record TaskBody(
    string ClusterId,
    string TaskId,
    string TaskType,
    string State,
    string Created,
    string Updated,
    string CurrentStage,
    TaskTargetBody Target,
    IReadOnlyDictionary<string, string> Parameters,
    IReadOnlyList<TaskStageBody> Stages,
    IReadOnlyList<TaskEventBody> Events,
    IReadOnlyList<TaskResultBody> TaskResult,
    TaskErrorBody Error)
{
    public const string ScaleOut = "cluster_scaleout";
    private const string Stage = "add_nodes";
    private static readonly Dictionary<string, string> Nothing = [];

    public static TaskBody From(SimulatedTask task, DateTimeOffset now) => new(
        ClusterId: task.ClusterId,
        TaskId: task.Id,
        TaskType: ScaleOut,
        State: task.StateAt(now),
        Created: BeijingTime.Seconds(task.CreatedAt),
        Updated: BeijingTime.Seconds(task.UpdatedAt(now)),
        CurrentStage: task.IsRunningAt(now) ? Stage : "",
        Target: new TaskTargetBody(task.ClusterId, "cluster"),
        Parameters: Nothing,
        Stages: [StageOf(task, now)],
        Events: [StartOf(task)],
        TaskResult: [.. task.Results.Select(result => new TaskResultBody(result.InstanceId, task.ResultAt(result, now)))],
        Error: ErrorOf(task, now));

    public static TaskErrorBody ErrorOf(SimulatedTask task, DateTimeOffset now) =>
        task.IsRunningAt(now) || task.FailureReason is null
            ? TaskErrorBody.None
            : new TaskErrorBody("ScaleOutFailed", task.FailureReason);

    private static TaskStageBody StageOf(SimulatedTask task, DateTimeOffset now) => new(
        task.StateAt(now),
        BeijingTime.WithoutZone(task.CreatedAt),
        task.IsRunningAt(now) ? "" : BeijingTime.WithoutZone(task.FinishedAt),
        "",
        Nothing);

    private static TaskEventBody StartOf(SimulatedTask task) => new(
        Stage,
        "info",
        "scale-out started",
        "Started",
        "cluster",
        task.CreatedAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
}
