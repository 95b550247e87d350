using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.EndToEnd.Service;
using EdgeAutoscaler.Simulator.Faults;
using Operation = EdgeAutoscaler.Simulator.Operation;

namespace EdgeAutoscaler.EndToEnd.Matrix;

/// <summary>What people do to a service that has bought: wrong and tighter configurations, and stopping it in the middle.</summary>
public sealed class OperationTests
{
    [Fact]
    public async Task Run_RestartedWithAnInvalidConfiguration_NeitherRunsNorBuys()
    {
        await using var world = await LiveWorld.StartAsync();
        await BuyAndStopAsync(world);
        var before = world.Cloud.Requests.Count;
        world.Cloud.SetLoad("beijing", "transcode", 20);
        var file = world.Configuration(settings =>
        {
            LiveWorld.Hurry(settings);
            settings["Budgets"]![0]!["Limit"] = "as much as it takes";
            settings["Clusters"]![0]!["NodeGroups"]![0]!["MaxNods"] = 400;
        });

        var (exitCode, _, error) = await ServiceProcess.RunAsync(["run", "--config", file], world.Environment);

        Assert.Equal(2, exitCode);
        Assert.Contains("Budgets:0:Limit", error, StringComparison.Ordinal);
        Assert.Equal(before, world.Cloud.Requests.Count);
    }

    [Fact]
    public async Task Run_RestartedWithALimitBelowWhatIsSpent_BuysNothingMore()
    {
        await using var world = await LiveWorld.StartAsync();
        await BuyAndStopAsync(world);
        world.Cloud.SetLoad("beijing", "transcode", 20);

        await using var service = await world.RunAsync(settings =>
        {
            LiveWorld.Hurry(settings);
            settings["Budgets"]![0]!["Limit"] = 500;
        });
        await service.UntilAsync(async () => await service.MetricAsync("edge_autoscaler_limited_total", "limit=\"budget\"") >= 3, "held by the budget");

        Assert.Equal(1, world.Sent);
    }

    [Fact]
    public async Task Stop_WhileAPurchaseIsBeingSent_RecordsItsAnswerFirst()
    {
        await using var world = await LiveWorld.StartAsync();
        var release = new TaskCompletionSource();
        await using var service = await SendingAsync(world, release.Task);
        await service.SignalAsync("TERM");
        await Task.Delay(TimeSpan.FromMilliseconds(500));
        release.SetResult();

        Assert.Equal(0, await service.StopAsync());

        var intent = Assert.Single((await LedgerView.ReadAsync(world)).Intents);
        Assert.Equal((IntentState.Accepted, Assert.Single(world.Cloud.Purchases).TaskId), (intent.State, intent.TaskId));
    }

    [Fact]
    public async Task Stop_WhileThePurchaseHasNoAnswer_EndsAndTheNextLifeAdoptsIt()
    {
        await using var world = await LiveWorld.StartAsync();
        var release = new TaskCompletionSource();
        await using (var service = await SendingAsync(world, release.Task))
            Assert.Equal(0, await service.StopAsync());

        Assert.Equal(IntentState.Ambiguous, Assert.Single((await LedgerView.ReadAsync(world)).Intents).State);
        await Lives.UndisturbedAsync(world);
    }

    private static async Task BuyAndStopAsync(LiveWorld world)
    {
        await using var service = await world.RunAsync(LiveWorld.Hurry);
        await Lives.SettleAsync(world, service, nodes: 4);
        Assert.Equal(0, await service.StopAsync());
    }

    private static async Task<ServiceProcess> SendingAsync(LiveWorld world, Task release)
    {
        world.Cloud.Faults.Enqueue(Operation.ScaleOutCluster, new Fault.Hold(release, FaultMoment.AfterExecuting));
        var service = await world.RunAsync(LiveWorld.Hurry);
        await service.UntilAsync(() => Task.FromResult(world.NodesBought == 4), "sending");
        return service;
    }
}
