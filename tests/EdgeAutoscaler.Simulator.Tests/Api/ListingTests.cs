using System.Text.Json;

namespace EdgeAutoscaler.Simulator.Tests.Api;

/// <summary>Pages and filters of the node and task listings.</summary>
public class ListingTests
{
    [Theory]
    [InlineData("", 10)]
    [InlineData("?pageSize=100", 23)]
    [InlineData("?pageNumber=3", 3)]
    [InlineData("?pageNumber=4", 0)]
    [InlineData("?pageNumber=2147483647&pageSize=100", 0)]
    public async Task Nodes_Page_HoldsItsShareAndTheTotal(string query, int count)
    {
        await using var test = await WithNodesAsync(23);

        var answer = (await test.Client.NodesAsync(TestCloud.ClusterId, query)).Json;

        Assert.Equal(count, answer.GetProperty("nodes").GetArrayLength());
        Assert.Equal(23, answer.GetProperty("page").GetProperty("total_count").GetInt32());
    }

    [Fact]
    public async Task Nodes_AllPages_HoldEveryNodeOnce()
    {
        await using var test = await WithNodesAsync(23);
        var seen = new List<string>();
        for (var page = 1; page <= 4; page++)
            seen.AddRange(await IdsAsync(test, $"?pageNumber={page}&pageSize=7"));

        Assert.Equal(23, seen.Count);
        Assert.Equal(23, seen.Distinct().Count());
    }

    [Theory]
    [InlineData("?pageSize=0")]
    [InlineData("?pageSize=101")]
    [InlineData("?pageSize=ten")]
    [InlineData("?pageNumber=0")]
    [InlineData("?pageNumber=-1")]
    [InlineData("?state=Ready")]
    [InlineData("?page_size=10")]
    public async Task Nodes_ParameterOutOfBoundsOrUnknown_IsRefused(string query)
    {
        await using var test = await TestCloud.StartAsync();

        var answer = await test.Client.NodesAsync(TestCloud.ClusterId, query);

        Assert.Equal((400, "InvalidParameter"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Nodes_ByState_HoldsOnlyThatState()
    {
        await using var test = await WithNodesAsync(2);
        await test.BuyAsync(ScaleOutBodies.Valid(3));

        Assert.Equal(2, (await IdsAsync(test, "?state=running")).Count);
        Assert.Equal(3, (await IdsAsync(test, "?state=initial")).Count);
        Assert.Empty(await IdsAsync(test, "?state=failed"));
        Assert.Equal(5, (await IdsAsync(test, "?state=all")).Count);
    }

    [Fact]
    public async Task Nodes_ByInstanceIds_HoldsThoseUnlessANodepoolIsGiven()
    {
        await using var test = await TestCloud.StartAsync();
        var pooled = test.Cloud.AddNodes(TestCloud.ClusterId, Nodes(2) with { NodepoolId = "np1" });
        var single = test.Cloud.AddNodes(TestCloud.ClusterId, Nodes(1)).Single();

        Assert.Equal([single, pooled[0]], (await IdsAsync(test, $"?instanceIds={single}%2C{pooled[0]}")).OrderBy(id => id == pooled[0]));
        Assert.Equal(pooled, await IdsAsync(test, $"?instanceIds={single}&nodepool_id=np1"));
    }

    [Fact]
    public async Task Nodes_CutOff_ReportNotReadyAndReadyAgain()
    {
        await using var test = await TestCloud.StartAsync();
        var id = test.Cloud.AddNodes(TestCloud.ClusterId, Nodes(1)).Single();

        test.Cloud.SetNodeReady(id, false);
        Assert.Equal(("running", "NotReady"), await OnlyNodeAsync(test));
        test.Cloud.SetNodeReady(id, true);
        Assert.Equal(("running", "Ready"), await OnlyNodeAsync(test));
        Assert.Throws<ArgumentException>(() => test.Cloud.SetNodeReady("i-none", false));
    }

    [Fact]
    public async Task Nodes_PayAsYouGo_ShowTheSentinelExpiry()
    {
        await using var test = await WithNodesAsync(1);

        var node = (await test.Client.NodesAsync(TestCloud.ClusterId)).Json.GetProperty("nodes")[0];

        Assert.Equal("PostPaid", node.GetProperty("instance_charge_type").GetString());
        Assert.Equal("2099-12-31T23:59:00+08:00", node.GetProperty("expired_time").GetString());
    }

    [Fact]
    public async Task Tasks_Pages_AreNewestFirstAndNameNoTerms()
    {
        await using var test = await TestCloud.StartAsync();
        var ids = new List<string>();
        for (var i = 0; i < 3; i++, test.Clock.Advance(TimeSpan.FromMinutes(10)))
            ids.Insert(0, await test.BuyAsync());

        var answer = (await test.Client.TasksAsync(TestCloud.ClusterId, "?page_number=1&page_size=2")).Json;
        var tasks = answer.GetProperty("tasks").EnumerateArray().ToList();

        Assert.Equal(ids.Take(2), tasks.Select(task => task.GetProperty("task_id").GetString()!));
        Assert.Equal(3, answer.GetProperty("page_info").GetProperty("total_count").GetInt32());
        Assert.Equal(
            ["created", "error", "state", "task_id", "task_type", "updated"],
            tasks[0].EnumerateObject().Select(field => field.Name).Order());
        Assert.True(answer.TryGetProperty("requestId", out _));
    }

    [Theory]
    [InlineData("?pageSize=10")]
    [InlineData("?page_size=0")]
    [InlineData("?state=running")]
    public async Task Tasks_ParameterUnknownOrOutOfBounds_IsRefused(string query)
    {
        await using var test = await TestCloud.StartAsync();

        Assert.Equal(400, (await test.Client.TasksAsync(TestCloud.ClusterId, query)).Status);
    }

    private static InitialNodes Nodes(int count) =>
        new() { InstanceType = "ens.sn1.tiny", EnsRegionId = "cn-beijing-telecom", Count = count };

    private static async Task<TestCloud> WithNodesAsync(int count)
    {
        var test = await TestCloud.StartAsync();
        test.Cloud.AddNodes(TestCloud.ClusterId, Nodes(count));
        return test;
    }

    private static async Task<IReadOnlyList<string>> IdsAsync(TestCloud test, string query) =>
        [.. (await test.Client.NodesAsync(TestCloud.ClusterId, query)).Json.GetProperty("nodes").EnumerateArray()
            .Select(node => node.GetProperty("instance_id").GetString()!)];

    private static async Task<(string, string)> OnlyNodeAsync(TestCloud test)
    {
        var node = (await test.Client.NodesAsync(TestCloud.ClusterId)).Json.GetProperty("nodes").EnumerateArray().Single();
        return (Text(node, "state"), Text(node, "node_status"));
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
