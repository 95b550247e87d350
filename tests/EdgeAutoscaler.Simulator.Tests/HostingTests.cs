using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace EdgeAutoscaler.Simulator.Tests;

/// <summary>How the cloud lives inside another process.</summary>
public class HostingTests
{
    [Fact]
    public async Task Build_AnyProcess_LeavesItsSignalsAlone()
    {
        await using var app = LoopbackServer.Build(0, NullLoggerFactory.Instance);

        Assert.IsType<DetachedLifetime>(app.Services.GetRequiredService<IHostLifetime>());
    }

    [Fact]
    public async Task DisposeAsync_WithACallersLoggers_LeavesThemUsable()
    {
        var loggers = new Mock<ILoggerFactory>();
        loggers.Setup(factory => factory.CreateLogger(It.IsAny<string>())).Returns(NullLogger.Instance);
        var cloud = await SimulatedCloud.StartAsync(TestCloud.DefaultOptions, TimeProvider.System, loggers.Object);

        await cloud.DisposeAsync();

        loggers.Verify(factory => factory.Dispose(), Times.Never);
    }

    [Fact]
    public async Task Endpoint_TwoClouds_AreApartAndOnLoopback()
    {
        await using var first = await TestCloud.StartAsync();
        await using var second = await TestCloud.StartAsync();
        await first.BuyAsync();

        Assert.NotEqual(first.Cloud.Endpoint, second.Cloud.Endpoint);
        Assert.True(first.Cloud.Endpoint.IsLoopback);
        Assert.Equal(first.Cloud.Endpoint.Authority, first.Cloud.PrometheusEndpoint.Authority);
        Assert.Empty(second.Cloud.Purchases);
    }

    [Fact]
    public async Task DisposeAsync_Afterwards_NobodyListens()
    {
        var test = await TestCloud.StartAsync();
        await test.Cloud.DisposeAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => test.Client.ClusterAsync(TestCloud.ClusterId));
    }

    [Fact]
    public async Task ScaleOut_ManyCallersAtOnce_SellsToExactlyOne()
    {
        await using var test = await TestCloud.StartAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ =>
            test.Client.ScaleOutAsync(TestCloud.ClusterId, ScaleOutBodies.Valid())));

        Assert.Single(answers, answer => answer.Status == 202);
        Assert.All(answers.Where(answer => answer.Status != 202), answer => Assert.Equal("ErrorClusterState", answer.Code));
        Assert.Single(test.Cloud.Purchases);
        Assert.Equal(24, test.Cloud.Requests.Count);
    }

    [Fact]
    public async Task StartAsync_AcceleratedClock_DeliversOnSimulatedTimeWithSignaturesOnRealTime()
    {
        var options = TestCloud.DefaultOptions;
        await using var cloud = await SimulatedCloud.StartAsync(options, new AcceleratedClock(TestCloud.Start, speed: 3600));
        using var http = new HttpClient();
        var client = new AckClient(http, cloud.Endpoint, options.AccessKey, TimeProvider.System);
        Assert.Equal(202, (await client.ScaleOutAsync(TestCloud.ClusterId, ScaleOutBodies.Valid())).Status);

        var task = cloud.Purchases[0].TaskId;
        for (var attempt = 0; attempt < 2000 && await StateAsync(client, task) == "running"; attempt++)
            await Task.Delay(5);

        Assert.Equal("success", await StateAsync(client, task));
    }

    private static async Task<string?> StateAsync(AckClient client, string taskId) =>
        (await client.TaskAsync(taskId)).Json.GetProperty("state").GetString();
}
