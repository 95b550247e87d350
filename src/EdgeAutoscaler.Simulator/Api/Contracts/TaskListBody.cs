using System.Text.Json.Serialization;

namespace EdgeAutoscaler.Simulator.Api.Contracts;

/// <summary>The answer of DescribeClusterTasks.</summary>
internal sealed record TaskListBody(
    [property: JsonPropertyName("requestId")] string RequestId,
    TaskPageInfoBody PageInfo,
    IReadOnlyList<TaskSummaryBody> Tasks);
