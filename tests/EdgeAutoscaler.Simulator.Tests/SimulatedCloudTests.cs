using EdgeAutoscaler.Simulator.Load;
using Microsoft.Extensions.Time.Testing;

namespace EdgeAutoscaler.Simulator.Tests;

public class SimulatedCloudTests
{
    [Fact]
    public async Task Requests_AfterCalls_TellWhatCameInWithoutItsSecrets()
    {
        await using var test = await TestCloud.StartAsync();
        test.Clock.Advance(TimeSpan.FromMinutes(3));
        await test.BuyAsync();
        await test.Client.NodesAsync(TestCloud.ClusterId, "?pageSize=100");

        Assert.Equal(
            [
                new ReceivedRequest("POST", $"/api/v2/clusters/{TestCloud.ClusterId}", Operation.ScaleOutCluster, "ScaleOutCluster", TestCloud.Start.AddMinutes(3), 202),
                new ReceivedRequest("GET", $"/clusters/{TestCloud.ClusterId}/nodes", Operation.DescribeClusterNodes, "DescribeClusterNodes", TestCloud.Start.AddMinutes(3), 200),
            ],
            test.Cloud.Requests);
        Assert.DoesNotContain(test.Cloud.Requests, request => request.ToString().Contains("Hello1234!", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Purchases_AfterCalls_TellTermsAndTime()
    {
        await using var test = await TestCloud.StartAsync();
        var taskId = await test.BuyAsync(ScaleOutBodies.Valid(2));

        var purchase = Assert.Single(test.Cloud.Purchases);

        Assert.Equal(
            (taskId, TestCloud.ClusterId, "ens.sn1.tiny", "cn-beijing-telecom", 2, 1, TestCloud.Start),
            (purchase.TaskId, purchase.ClusterId, purchase.InstanceType, purchase.EnsRegionId, purchase.Count, purchase.Months, purchase.At));
        Assert.Equal(2, purchase.InstanceIds.Count);
    }

    [Fact]
    public async Task AddCluster_WhileRunning_IsServedWithItsNodesAndLoads()
    {
        await using var test = await TestCloud.StartAsync();
        test.Cloud.AddCluster(new ClusterOptions
        {
            Id = "Cnew",
            Name = "new",
            Nodes = [new InitialNodes { InstanceType = "ens.sn1.tiny", EnsRegionId = "r", Count = 2 }],
            Loads = new Dictionary<string, LoadSignal> { ["g"] = new LoadSignal.Constant(4) },
        });

        Assert.Equal(2, (await test.Client.NodesAsync("Cnew")).Json.GetProperty("nodes").GetArrayLength());
        Assert.Contains("\"4\"", (await test.PrometheusAsync("/api/v1/query?query=demo_load{cluster=\"new\"}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnyRequest_UnknownRoute_IsNotFound()
    {
        await using var test = await TestCloud.StartAsync();

        var answer = await test.Client.SendAsync(test.Client.Request(HttpMethod.Get, "/regions/x/clusters", "DescribeClustersForRegion"));

        Assert.Equal((404, "InvalidAction.NotFound"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task StartAsync_PortTaken_SaysSo()
    {
        await using var test = await TestCloud.StartAsync();

        await Assert.ThrowsAnyAsync<IOException>(() => SimulatedCloud.StartAsync(
            TestCloud.DefaultOptions with { Port = test.Cloud.Endpoint.Port }, new FakeTimeProvider()));
    }

    [Fact]
    public void AccessKey_Printed_ShowsNoSecret()
    {
        var options = TestCloud.DefaultOptions with { AccessKey = new AccessKey("id", "s3cret", "t0ken") };

        Assert.Contains("AccessKey id", options.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", options.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("t0ken", options.ToString(), StringComparison.Ordinal);
    }
}
