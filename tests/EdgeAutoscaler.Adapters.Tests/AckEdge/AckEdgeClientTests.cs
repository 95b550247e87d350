using EdgeAutoscaler.Adapters.Tests.AckEdge.Servers;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.Tests.AckEdge;

public sealed class AckEdgeClientTests
{
    [Fact]
    public async Task ListNodes_SeveralPages_ReadsAllStatesOfAllWorkers()
    {
        await using var server = await HttpServer.StartAsync(request =>
        {
            var first = request.Target.Contains("pageNumber=1", StringComparison.Ordinal);
            var nodes = Enumerable.Range(first ? 0 : 100, first ? 100 : 1)
                .Select(number => $$"""{"instance_id":"i-{{number}}","instance_role":"{{(number == 0 ? "Master" : "Worker")}}","node_status":"Ready"}""");
            return Reply.Ok($$"""{"nodes":[{{string.Join(',', nodes)}}],"page":{"page_number":1,"page_size":"100","total_count":"101"} }""");
        });
        using var client = new TestClient(server.Address);

        var inventory = Assert.IsType<Answer<NodeInventory>.Ok>(await client.Api.ListNodesAsync(Samples.ClusterId, default)).Value;

        Assert.Equal(100, inventory.Nodes.Count);
        Assert.Equal(
            [
                $"/clusters/{Samples.ClusterId}/nodes?pageNumber=1&pageSize=100&state=all",
                $"/clusters/{Samples.ClusterId}/nodes?pageNumber=2&pageSize=100&state=all",
            ],
            server.Requests.Select(request => request.Target));
        Assert.All(server.Requests, request => Assert.Equal("DescribeClusterNodes", request.Header("x-acs-action")));
    }

    [Fact]
    public async Task ListNodes_TotalDoesNotAddUp_Fails()
    {
        await using var server = await HttpServer.StartAsync(_ => Reply.Ok("""{"nodes":[],"page":{"total_count":3}}"""));
        using var client = new TestClient(server.Address);

        AssertFailed("incomplete_listing", await client.Api.ListNodesAsync(Samples.ClusterId, default));
    }

    [Fact]
    public async Task ListTasks_Page_UsesTheOtherSpelling()
    {
        await using var server = await HttpServer.StartAsync(_ => Reply.Ok(
            """{"requestId":"r","page_info":{"page_number":1,"page_size":100,"total_count":2},"tasks":[{"task_id":"T-1","task_type":"cluster_scaleout","state":"success"},{"state":"running"}]}"""));
        using var client = new TestClient(server.Address);

        var tasks = Assert.IsType<Answer<IReadOnlyList<TaskSummary>>.Ok>(await client.Api.ListTasksAsync(Samples.ClusterId, default)).Value;

        Assert.Equal([new TaskSummary("T-1", "cluster_scaleout", TaskState.Succeeded, null)], tasks);
        Assert.Equal($"/clusters/{Samples.ClusterId}/tasks?page_number=1&page_size=100", Assert.Single(server.Requests).Target);
    }

    [Fact]
    public async Task GetTask_Found_IsObserved()
    {
        await using var server = await HttpServer.StartAsync(_ => Reply.Ok("""{"task_id":"T-1","state":"running"}"""));
        using var client = new TestClient(server.Address);

        var task = Assert.IsType<Answer<TaskObservation>.Ok>(await client.Api.GetTaskAsync("T-1", default)).Value;

        Assert.Equal(("T-1", TaskState.Running), (task.TaskId, task.State));
        Assert.Equal("/tasks/T-1", Assert.Single(server.Requests).Target);
    }

    [Fact]
    public async Task GetTask_ApiError_TellsItsCode()
    {
        await using var server = await HttpServer.StartAsync(_ => new Reply(404, """{"code":"ErrorTaskNotFound","message":"gone","requestId":"r"}"""));
        using var client = new TestClient(server.Address);

        AssertFailed("ErrorTaskNotFound", await client.Api.GetTaskAsync("T-1", default));
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("""{"state":"Running"}""", "running")]
    [InlineData("""{"State":"scaling","size":"7"}""", "scaling")]
    [InlineData("""{"state":"brand_new_state"}""", "brand_new_state")]
    public async Task GetClusterState_AnyState_IsPassedOnInLowerCase(string body, string state)
    {
        await using var server = await HttpServer.StartAsync(_ => Reply.Ok(body));
        using var client = new TestClient(server.Address);

        Assert.Equal(new Answer<string>.Ok(state), await client.Api.GetClusterStateAsync(Samples.ClusterId, default));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("<html></html>")]
    [InlineData("")]
    public async Task GetClusterState_NoState_IsABadResponse(string body)
    {
        await using var server = await HttpServer.StartAsync(_ => Reply.Ok(body));
        using var client = new TestClient(server.Address);

        AssertFailed("bad_response", await client.Api.GetClusterStateAsync(Samples.ClusterId, default));
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("a\r\nb")]
    public async Task Reads_IdThatCannotStandInAPath_AreNotSent(string id)
    {
        await using var server = await HttpServer.StartAsync(_ => Reply.Ok("{}"));
        using var client = new TestClient(server.Address);

        AssertFailed("invalid_id", await client.Api.GetTaskAsync(id, default));
        AssertFailed("invalid_id", await client.Api.ListTasksAsync(id, default));
        AssertFailed("invalid_id", await client.Api.ListNodesAsync(id, default));
        AssertFailed("invalid_id", await client.Api.GetClusterStateAsync(id, default));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task GetTask_IdWithASlash_StaysOneSegment()
    {
        await using var server = await HttpServer.StartAsync(_ => Reply.Ok("{}"));
        using var client = new TestClient(server.Address);

        await client.Api.GetTaskAsync("T/1 ?x=1", default);

        Assert.Equal("/tasks/T%2F1%20%3Fx%3D1", Assert.Single(server.Requests).Target);
    }

    [Fact]
    public async Task Reads_CallerCancels_Throw()
    {
        using var cancellation = new CancellationTokenSource();
        await using var server = await HttpServer.StartAsync(_ =>
        {
            cancellation.Cancel();
            return new Reply(200, "{}", Hang: true);
        });
        using var client = new TestClient(server.Address);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Api.GetClusterStateAsync(Samples.ClusterId, cancellation.Token));
        Assert.Equal(("DescribeClusterDetail", "cancelled"), Assert.Single(client.Observer.Seen));
    }

    private static void AssertFailed<T>(string reason, Answer<T> answer) =>
        Assert.Equal(reason, Assert.IsType<Answer<T>.Failed>(answer).Reason);
}
