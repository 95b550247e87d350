using System.Text.Json;
using EdgeAutoscaler.Simulator.Faults;

namespace EdgeAutoscaler.Simulator.Tests.Faults;

/// <summary>Scripted faults as a raw client meets them, and what they leave bought.</summary>
public class FaultsTests
{
    public static TheoryData<string, int, string> Refusals => new()
    {
        { "forbidden", 403, "StatusForbidden" },
        { "stock", 400, "OperationDenied.NoStock" },
        { "quota", 400, "QuotaExceeded.Node" },
        { "balance", 400, "InsufficientBalance" },
        { "throttled", 429, "Throttling.User" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Refuse_Purchase_AnswersTheCodeOnceAndBuysNothing(string kind, int status, string code)
    {
        await using var test = await TestCloud.StartAsync();
        test.Cloud.Faults.Enqueue(Operation.ScaleOutCluster, Refusal(kind));

        var answer = await BuyAsync(test);

        Assert.Equal((status, code), (answer.Status, answer.Code));
        Assert.Empty(test.Cloud.Purchases);
        Assert.Equal(202, (await BuyAsync(test)).Status);
    }

    [Fact]
    public async Task Throttled_WithRetryAfter_SendsSecondsAndMilliseconds()
    {
        await using var test = await TestCloud.StartAsync();
        test.Cloud.Faults.Enqueue(
            Operation.DescribeClusterDetail, Fault.Throttled(503, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(1.5)));

        var answer = await test.Client.ClusterAsync(TestCloud.ClusterId);

        Assert.Equal((503, "2", "1500"), (answer.Status, answer.Headers["Retry-After"], answer.Headers["x-acs-retry-after"]));
    }

    [Theory]
    [InlineData(FaultMoment.BeforeExecuting, 0)]
    [InlineData(FaultMoment.AfterExecuting, 1)]
    public async Task Drop_Purchase_ResetsTheConnectionAndTellsNothing(FaultMoment moment, int purchases)
    {
        await using var test = await TestCloud.StartAsync();
        test.Cloud.Faults.Enqueue(Operation.ScaleOutCluster, new Fault.Drop(moment));

        await Assert.ThrowsAsync<HttpRequestException>(() => BuyAsync(test));

        Assert.Equal(purchases, test.Cloud.Purchases.Count);
        Assert.Null(Assert.Single(test.Cloud.Requests).Status);
    }

    [Theory]
    [InlineData(500, FaultMoment.AfterExecuting, 1)]
    [InlineData(502, FaultMoment.AfterExecuting, 1)]
    [InlineData(502, FaultMoment.BeforeExecuting, 0)]
    public async Task GatewayError_Purchase_AnswersHtml(int status, FaultMoment moment, int purchases)
    {
        await using var test = await TestCloud.StartAsync();
        test.Cloud.Faults.Enqueue(Operation.ScaleOutCluster, new Fault.GatewayError(status, moment));

        var answer = await BuyAsync(test);

        Assert.Equal((status, "text/html"), (answer.Status, answer.ContentType));
        Assert.Equal(purchases, test.Cloud.Purchases.Count);
    }

    [Fact]
    public async Task TruncateBody_Purchase_IsBoughtButTheAnswerIsNoJson()
    {
        await using var test = await TestCloud.StartAsync();
        test.Cloud.Faults.Enqueue(Operation.ScaleOutCluster, new Fault.TruncateBody());

        var answer = await BuyAsync(test);

        Assert.Equal(202, answer.Status);
        Assert.ThrowsAny<JsonException>(() => answer.Json);
        Assert.Single(test.Cloud.Purchases);
    }

    [Fact]
    public async Task OmitTaskId_Purchase_IsBoughtButNamesNoTask()
    {
        await using var test = await TestCloud.StartAsync();
        test.Cloud.Faults.Enqueue(Operation.ScaleOutCluster, new Fault.OmitTaskId());

        var answer = await BuyAsync(test);

        Assert.False(answer.Json.TryGetProperty("task_id", out _));
        Assert.True(answer.Json.TryGetProperty("cluster_id", out _));
        Assert.Single(test.Cloud.Purchases);
    }

    [Fact]
    public async Task ExecuteTwice_Purchase_BuysTwiceAndNamesTheFirst()
    {
        await using var test = await TestCloud.StartAsync();
        test.Cloud.Faults.Enqueue(Operation.ScaleOutCluster, new Fault.ExecuteTwice());

        var taskId = await test.BuyAsync();

        Assert.Equal(2, test.Cloud.Purchases.Count);
        Assert.Equal(taskId, test.Cloud.Purchases[0].TaskId);
    }

    [Theory]
    [InlineData(FaultMoment.BeforeExecuting)]
    [InlineData(FaultMoment.AfterExecuting)]
    public async Task Hold_CallerGivesUp_PurchaseIsExecutedAllTheSame(FaultMoment moment)
    {
        await using var test = await TestCloud.StartAsync();
        var release = new TaskCompletionSource();
        test.Cloud.Faults.Enqueue(Operation.ScaleOutCluster, new Fault.Hold(release.Task, moment));
        using var http = new HttpClient();
        var client = new AckClient(http, test.Cloud.Endpoint, test.Options.AccessKey, test.SignatureClock);
        var held = client.ScaleOutAsync(TestCloud.ClusterId, ScaleOutBodies.Valid());
        await Eventually.IsTrueAsync(() => test.Cloud.Faults.Pending(Operation.ScaleOutCluster) == 0);

        http.CancelPendingRequests();
        await Assert.ThrowsAsync<TaskCanceledException>(() => held);
        Assert.True(moment is FaultMoment.AfterExecuting || test.Cloud.Purchases.Count == 0);
        release.SetResult();

        await Eventually.IsTrueAsync(() => test.Cloud.Purchases.Count == 1);
    }

    [Fact]
    public async Task Delay_Request_IsServedInTheEnd()
    {
        await using var test = await TestCloud.StartAsync();
        test.Cloud.Faults.Enqueue(Operation.ScaleOutCluster, new Fault.Delay(TimeSpan.FromMilliseconds(20)));

        Assert.Equal(202, (await BuyAsync(test)).Status);
    }

    [Fact]
    public async Task Dispose_WhileARequestIsHeld_DropsItUnexecuted()
    {
        var test = await TestCloud.StartAsync();
        test.Cloud.Faults.Enqueue(Operation.ScaleOutCluster, new Fault.Hold(new TaskCompletionSource().Task));
        var held = BuyAsync(test);
        await Eventually.IsTrueAsync(() => test.Cloud.Requests.Count == 1);

        await test.Cloud.DisposeAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => held);
        Assert.Empty(test.Cloud.Purchases);
    }

    [Fact]
    public async Task Enqueue_SeveralTimes_StrikesThatOperationInOrder()
    {
        await using var test = await TestCloud.StartAsync();
        test.Cloud.Faults.Enqueue(Operation.DescribeClusterDetail, Fault.Throttled(), times: 2);
        test.Cloud.Faults.Enqueue(Operation.DescribeClusterDetail, Fault.Forbidden("cs:GetClusterById"));

        Assert.Equal(200, (await test.Client.NodesAsync(TestCloud.ClusterId)).Status);
        foreach (var status in new[] { 429, 429, 403, 200 })
            Assert.Equal(status, (await test.Client.ClusterAsync(TestCloud.ClusterId)).Status);
        Assert.Equal(0, test.Cloud.Faults.Pending(Operation.DescribeClusterDetail));
    }

    [Fact]
    public async Task Enqueue_UnauthenticatedRequest_LeavesTheFaultWaiting()
    {
        await using var test = await TestCloud.StartAsync();
        test.Cloud.Faults.Enqueue(Operation.DescribeClusterDetail, Fault.OutOfStock());
        using var http = new HttpClient();

        await http.GetAsync(new Uri(test.Cloud.Endpoint, $"/clusters/{TestCloud.ClusterId}"));

        Assert.Equal(1, test.Cloud.Faults.Pending(Operation.DescribeClusterDetail));
    }

    [Fact]
    public async Task Clear_WaitingFaults_AreForgotten()
    {
        await using var test = await TestCloud.StartAsync();
        test.Cloud.Faults.Enqueue(Operation.DescribeClusterDetail, Fault.OutOfStock(), times: 3);
        test.Cloud.Faults.Clear();

        Assert.Equal(200, (await test.Client.ClusterAsync(TestCloud.ClusterId)).Status);
    }

    [Fact]
    public async Task Refuse_PrometheusQuery_AnswersInThePrometheusForm()
    {
        await using var test = await TestCloud.StartAsync();
        test.Cloud.Faults.Enqueue(Operation.PrometheusQuery, new Fault.Refuse(503, "unavailable", "starting up"));

        var answer = await test.PrometheusAsync("/api/v1/query?query=demo_load");

        Assert.Equal((503, "error"), (answer.Status, answer.Json.GetProperty("status").GetString()));
    }

    private static Task<HttpAnswer> BuyAsync(TestCloud test) =>
        test.Client.ScaleOutAsync(TestCloud.ClusterId, ScaleOutBodies.Valid());

    private static Fault Refusal(string kind) => kind switch
    {
        "forbidden" => Fault.Forbidden("cs:ScaleCluster"),
        "stock" => Fault.OutOfStock(),
        "quota" => Fault.QuotaExceeded(),
        "balance" => Fault.InsufficientBalance(),
        _ => Fault.Throttled(),
    };
}
