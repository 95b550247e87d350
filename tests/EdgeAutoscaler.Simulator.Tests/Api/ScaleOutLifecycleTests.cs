using System.Text.Json;

namespace EdgeAutoscaler.Simulator.Tests.Api;

/// <summary>A purchase from the request to the end of its lease, as the API shows it.</summary>
public class ScaleOutLifecycleTests
{
    [Fact]
    public async Task ScaleOut_ValidRequest_AnswersWithTheDocumentedNames()
    {
        await using var test = await TestCloud.StartAsync();

        var answer = await test.Client.ScaleOutAsync(TestCloud.ClusterId, ScaleOutBodies.Valid());

        Assert.Equal((202, "application/json"), (answer.Status, answer.ContentType));
        Assert.Equal(["cluster_id", "request_id", "task_id"], answer.Json.EnumerateObject().Select(field => field.Name).Order());
        Assert.Equal(TestCloud.ClusterId, answer.Json.GetProperty("cluster_id").GetString());
    }

    [Fact]
    public async Task ScaleOut_JustAccepted_TaskRunsClusterScalesAndNodesAreInitial()
    {
        await using var test = await TestCloud.StartAsync();
        var taskId = await test.BuyAsync(ScaleOutBodies.Valid(2));

        var task = (await test.Client.TaskAsync(taskId)).Json;
        var nodes = (await test.Client.NodesAsync(TestCloud.ClusterId)).Json.GetProperty("nodes").EnumerateArray().ToList();

        Assert.Equal("running", Text(task, "state"));
        Assert.Equal("cluster_scaleout", Text(task, "task_type"));
        Assert.Equal(["initial", "initial"], Statuses(task));
        Assert.Equal("scaling", await ClusterStateAsync(test));
        Assert.Equal(2, nodes.Count);
        Assert.All(nodes, node => Assert.Equal(("initial", "NotReady"), (Text(node, "state"), Text(node, "node_status"))));
    }

    [Fact]
    public async Task ScaleOut_LeadTimeOver_TaskSucceedsAndNodesAreReady()
    {
        await using var test = await TestCloud.StartAsync();
        var taskId = await test.BuyAsync(ScaleOutBodies.Valid(3));
        test.Clock.Advance(TimeSpan.FromMinutes(10));

        var task = (await test.Client.TaskAsync(taskId)).Json;
        var nodes = (await test.Client.NodesAsync(TestCloud.ClusterId)).Json.GetProperty("nodes").EnumerateArray().ToList();

        Assert.Equal("success", Text(task, "state"));
        Assert.Equal(["success", "success", "success"], Statuses(task));
        Assert.Equal(
            task.GetProperty("task_result").EnumerateArray().Select(result => Text(result, "data")),
            nodes.Select(node => Text(node, "instance_id")));
        Assert.All(nodes, node => Assert.Equal(("running", "Ready"), (Text(node, "state"), Text(node, "node_status"))));
        Assert.Equal("running", await ClusterStateAsync(test));
    }

    [Fact]
    public async Task ScaleOut_ThreeMonths_ExpiresThreeCalendarMonthsLaterAndVanishes()
    {
        await using var test = await TestCloud.StartAsync();
        var body = ScaleOutBodies.With("worker_period", 3);
        body["worker_auto_renew"] = false;
        await test.BuyAsync(body);

        var node = (await test.Client.NodesAsync(TestCloud.ClusterId)).Json.GetProperty("nodes")[0];
        Assert.Equal("2026-03-02T12:00:00+08:00", Text(node, "creation_time"));
        Assert.Equal("2026-06-02T12:00:00+08:00", Text(node, "expired_time"));
        Assert.Equal("PrePaid", Text(node, "instance_charge_type"));

        test.Clock.SetUtcNow(new DateTimeOffset(2026, 6, 2, 4, 0, 0, TimeSpan.Zero));
        Assert.Empty((await test.Client.NodesAsync(TestCloud.ClusterId)).Json.GetProperty("nodes").EnumerateArray());
    }

    [Fact]
    public async Task ScaleOut_WhileScaling_AnswersErrorClusterState()
    {
        await using var test = await TestCloud.StartAsync();
        await test.BuyAsync();

        var answer = await test.Client.ScaleOutAsync(TestCloud.ClusterId, ScaleOutBodies.Valid());

        Assert.Equal((400, "ErrorClusterState"), (answer.Status, answer.Code));
        Assert.Single(test.Cloud.Purchases);
    }

    [Theory]
    [InlineData("updating")]
    [InlineData("deleting")]
    [InlineData("disconnected")]
    public async Task ScaleOut_ScriptedState_IsShownAndRefusesPurchases(string state)
    {
        await using var test = await TestCloud.StartAsync();
        test.Cloud.SetClusterState(TestCloud.ClusterId, state);

        Assert.Equal(state, await ClusterStateAsync(test));
        Assert.Equal("ErrorClusterState", (await test.Client.ScaleOutAsync(TestCloud.ClusterId, ScaleOutBodies.Valid())).Code);

        test.Cloud.SetClusterState(TestCloud.ClusterId, null);
        Assert.Equal("running", await ClusterStateAsync(test));
    }

    [Fact]
    public async Task ScaleOut_InvalidBody_AnswersTheErrorFormAndBuysNothing()
    {
        await using var test = await TestCloud.StartAsync();

        var answer = await test.Client.ScaleOutAsync(TestCloud.ClusterId, ScaleOutBodies.With("worker_period", 10));

        Assert.Equal(["code", "message", "requestId", "status"], answer.Json.EnumerateObject().Select(field => field.Name).Order());
        Assert.Equal((400, "InvalidParameter", 400), (answer.Status, answer.Code, answer.Json.GetProperty("status").GetInt32()));
        Assert.Empty(test.Cloud.Purchases);
    }

    [Fact]
    public async Task ScaleOut_QuotaReached_AnswersQuotaExceeded()
    {
        await using var test = await TestCloud.StartAsync(options => options with { NodeQuota = 1 });

        Assert.Equal("QuotaExceeded.Node", (await test.Client.ScaleOutAsync(TestCloud.ClusterId, ScaleOutBodies.Valid(2))).Code);
    }

    [Fact]
    public async Task AnyOperation_UnknownCluster_AnswersNotFound()
    {
        await using var test = await TestCloud.StartAsync();

        foreach (var answer in new[]
        {
            await test.Client.ScaleOutAsync("Cunknown", ScaleOutBodies.Valid()),
            await test.Client.ClusterAsync("Cunknown"),
            await test.Client.NodesAsync("Cunknown"),
            await test.Client.TasksAsync("Cunknown"),
        })
            Assert.Equal((404, "ErrorClusterNotFound"), (answer.Status, answer.Code));
        Assert.Equal(404, (await test.Client.TaskAsync("T-unknown")).Status);
    }

    [Fact]
    public async Task Listing_WithLag_ShowsThePurchaseOnlyLater()
    {
        await using var test = await TestCloud.StartAsync(options => options with { ListingLag = TimeSpan.FromMinutes(2) });
        await test.BuyAsync();

        Assert.Equal((0, 0), await CountsAsync(test));
        test.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal((1, 1), await CountsAsync(test));
    }

    [Fact]
    public async Task ClusterDetail_Always_CarriesTheEdgeProfileAndJsonInStrings()
    {
        await using var test = await TestCloud.StartAsync();

        var cluster = (await test.Client.ClusterAsync(TestCloud.ClusterId)).Json;

        Assert.Equal(("ManagedKubernetes", "Edge"), (Text(cluster, "cluster_type"), Text(cluster, "profile")));
        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(Text(cluster, "master_url")).RootElement.ValueKind);
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static IEnumerable<string> Statuses(JsonElement task) =>
        task.GetProperty("task_result").EnumerateArray().Select(result => Text(result, "status"));

    private static async Task<string> ClusterStateAsync(TestCloud test) =>
        Text((await test.Client.ClusterAsync(TestCloud.ClusterId)).Json, "state");

    private static async Task<(int Nodes, int Tasks)> CountsAsync(TestCloud test) => (
        (await test.Client.NodesAsync(TestCloud.ClusterId)).Json.GetProperty("nodes").GetArrayLength(),
        (await test.Client.TasksAsync(TestCloud.ClusterId)).Json.GetProperty("tasks").GetArrayLength());
}
