using System.Text;
using CsCheck;
using EdgeAutoscaler.Adapters.AckEdge.Contracts;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.Tests.AckEdge.Contracts;

public sealed class TaskReaderTests
{
    [Theory]
    [InlineData("success", TaskState.Succeeded)]
    [InlineData("Succeeded", TaskState.Succeeded)]
    [InlineData("fail", TaskState.Failed)]
    [InlineData("failed", TaskState.Failed)]
    [InlineData("ERROR", TaskState.Failed)]
    [InlineData("canceled", TaskState.Failed)]
    [InlineData("cancelled", TaskState.Failed)]
    [InlineData("running", TaskState.Running)]
    [InlineData("pending", TaskState.Running)]
    [InlineData("paused", TaskState.Running)]
    [InlineData("initial", TaskState.Running)]
    [InlineData("initail", TaskState.Running)]
    [InlineData("levitating", TaskState.Unknown)]
    [InlineData("", TaskState.Unknown)]
    [InlineData(null, TaskState.Unknown)]
    public void Parse_State_FollowsItsWord(string? word, TaskState state) => Assert.Equal(state, TaskStates.Parse(word));

    [Fact]
    public void Observation_Task_TakesItsInstances()
    {
        var task = Observe("""
            {"task_id":"T-1","state":"failed","current_stage":"join",
             "task_result":[{"data":"i-1","status":"success"},{"data":"i-2","status":"failed"},{"data":"","status":"success"},
                            {"status":"success"},{"data":"i-3","status":"initial"},"odd",{"data":"i-2","status":"success"}],
             "error":{"code":400,"message":"failed to\njoin"}}
            """);

        Assert.Equal(new TaskObservation("T-1", TaskState.Failed, "join", task.Instances, "400", "failed to join"), task);
        Assert.Equal([new("i-1", true), new("i-2", true), new("i-3", false)], task.Instances);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"state":7,"task_result":{"data":"i-1"},"error":"bad","current_stage":null}""")]
    [InlineData("""{"task_result":null,"error":null}""")]
    public void Observation_OddShapes_GiveAnUnknownTask(string json)
    {
        var task = Observe(json);

        Assert.Equal(TaskState.Unknown, task.State);
        Assert.Empty(task.Instances);
    }

    [Fact]
    public void Summary_CamelCase_IsReadAsWell()
    {
        var summary = TaskReader.Summary(Json("""{"taskId":"T-1","taskType":"cluster_scaleout","State":"running","Created":"2022-08-03T10:11:33+08:00"}"""));

        Assert.Equal(
            new TaskSummary("T-1", "cluster_scaleout", TaskState.Running, new DateTimeOffset(2022, 8, 3, 10, 11, 33, TimeSpan.FromHours(8))),
            summary);
    }

    [Fact]
    public void Summary_NoId_IsNothing() => Assert.Null(TaskReader.Summary(Json("""{"task_type":"cluster_scaleout"}""")));

    [Fact]
    public void Observation_AnyValuesInItsFields_NeverThrows() =>
        Gen.Select(AnyValue, AnyValue, AnyValue).Sample((state, results, error) =>
            Observe($$"""{"state":{{state}},"task_result":{{results}},"error":{{error}}}""").TaskId == "T-1");

    private static Gen<string> AnyValue { get; } = Gen.OneOf(
        Gen.Const("null"),
        Gen.Const("true"),
        Gen.Const("[[]]"),
        Gen.Const("[{}]"),
        Gen.Const("""[{"data":{},"status":[]}]"""),
        Gen.Const("""{"code":{},"message":[1]}"""),
        Gen.Const("\"x\""),
        Gen.Const("1e400"));

    private static TaskObservation Observe(string json) => TaskReader.Observation("T-1", Json(json));

    private static System.Text.Json.JsonElement Json(string json) => JsonBody.TryParse(Encoding.UTF8.GetBytes(json))!.Value;
}
