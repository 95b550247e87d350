using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using EdgeAutoscaler.EndToEnd.Service;
using EdgeAutoscaler.Simulator.Faults;
using EdgeAutoscaler.Simulator.Load;
using Operation = EdgeAutoscaler.Simulator.Operation;

namespace EdgeAutoscaler.EndToEnd;

/// <summary>The service as a process, in Live mode, against a strict cloud on loopback.</summary>
public sealed class LiveModeTests
{
    [Fact]
    public async Task Run_LoadTenCapacityFourTargetSeventyPercent_BuysExactlyFourAndThenHolds()
    {
        await using var world = await LiveWorld.StartAsync();
        await using var service = await world.RunAsync();

        await service.UntilAsync(async () => await service.MetricAsync("edge_autoscaler_nodes", "state=\"ready\"") == 4, "at 4 Ready nodes");
        await service.CyclesAsync(5);

        Assert.Equal(4, Assert.Single(world.Cloud.Purchases).Count);
        Assert.Equal("hold", (await service.StatusAsync()).Clusters[0].Groups[0].Outcome);
        Assert.Equal(4, await service.MetricAsync("edge_autoscaler_purchased_nodes_total"));
        Assert.Equal(1, await service.MetricAsync("edge_autoscaler_tasks_total", "result=\"fulfilled\""));
        Assert.Equal(920, await service.MetricAsync("edge_autoscaler_budget_committed"));
        Assert.Equal(4, await service.MetricAsync("edge_autoscaler_lead_time_seconds_count"));
    }

    [Fact]
    public async Task Run_Canary_BuysOneAndThenTheOtherThree()
    {
        await using var world = await LiveWorld.StartAsync();
        await using var service = await world.RunAsync(settings =>
            settings["Clusters"]![0]!["NodeGroups"]![0]!["Limits"]!["Canary"] = true);

        await service.UntilAsync(() => Task.FromResult(world.NodesBought == 4), "at 4 bought nodes");
        await service.CyclesAsync(3);

        Assert.Equal([1, 3], world.Cloud.Purchases.Select(purchase => purchase.Count));
    }

    [Fact]
    public async Task Run_MonthlyBudgetOf500AtPrice230_BuysExactlyTwo()
    {
        await using var world = await LiveWorld.StartAsync();
        await using var service = await world.RunAsync(settings => settings["Budgets"]![0]!["Limit"] = 500);

        await service.UntilAsync(async () => await service.MetricAsync("edge_autoscaler_nodes", "state=\"ready\"") == 2, "at 2 Ready nodes");
        await service.UntilAsync(async () => await service.MetricAsync("edge_autoscaler_limited_total", "limit=\"budget\"") >= 3, "held by the budget");

        Assert.Equal(2, world.NodesBought);
        Assert.Contains("40 left of 500", (await service.StatusAsync()).Clusters[0].Groups[0].Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_DryRun_SendsNothing()
    {
        await using var world = await LiveWorld.StartAsync();
        await using var service = await world.RunAsync(settings => settings["Mode"] = "DryRun");

        await service.UntilAsync(async () => await service.MetricAsync("edge_autoscaler_purchases_total", "outcome=\"dry_run\"") >= 2, "at two dry runs");

        Assert.DoesNotContain(world.Cloud.Requests, request => request.Method == "POST" && request.Path.Contains("/clusters/", StringComparison.Ordinal));
        Assert.Empty(world.Cloud.Purchases);
    }

    public static TheoryData<string, string> BadLoads => new()
    {
        { "missing", "no_data" },
        { "stalled", "stale" },
        { "nan", "not_a_number" },
        { "failing", "http_error" },
    };

    [Theory]
    [MemberData(nameof(BadLoads))]
    public async Task Run_LoadCannotBeTrusted_BuysNothing(string kind, string reason)
    {
        await using var world = await LiveWorld.StartAsync();
        world.Cloud.SetLoad("beijing", "transcode", kind switch
        {
            "missing" => new LoadSignal.Missing(),
            "stalled" => new LoadSignal.Stalled(),
            "nan" => new LoadSignal.NotANumber(),
            _ => new LoadSignal.Failing(),
        });
        // The last sample must be older than MaxAge when the service first asks.
        await Task.Delay(TimeSpan.FromSeconds(3));
        await using var service = await world.RunAsync(settings =>
            settings["Clusters"]![0]!["NodeGroups"]![0]!["Signals"]!["cpu"]!["MaxAge"] = "00:00:02");

        await service.UntilAsync(async () => await service.MetricAsync("edge_autoscaler_load_source_errors_total", $"reason=\"{reason}\"") >= 1, $"aware of {reason}");

        await service.UntilAsync(async () => (await service.StatusAsync()).Clusters[0].Groups is [{ Outcome: "no_data" }], "holding for lack of data");
        Assert.Empty(world.Cloud.Purchases);
    }

    [Fact]
    public async Task Run_Forbidden_AsksOnceAndWaits()
    {
        await using var world = await LiveWorld.StartAsync();
        world.Cloud.Faults.Enqueue(Operation.ScaleOutCluster, Fault.Forbidden("cs:ScaleCluster"), times: 100);
        await using var service = await world.RunAsync();

        await service.UntilAsync(async () => await service.MetricAsync("edge_autoscaler_limited_total", "limit=\"backoff\"") >= 5, "resting");

        Assert.Single(world.Cloud.Requests, request => request.Method == "POST" && request.Path.Contains("/clusters/", StringComparison.Ordinal));
        Assert.Equal(1, await service.MetricAsync("edge_autoscaler_purchases_total", "outcome=\"rejected\""));
    }

    [Fact]
    public async Task Run_KilledWhileSending_TheNextProcessCountsThePurchaseAndNeverRepeatsIt()
    {
        await using var world = await LiveWorld.StartAsync();
        var release = new TaskCompletionSource();
        world.Cloud.Faults.Enqueue(Operation.ScaleOutCluster, new Fault.Hold(release.Task, FaultMoment.BeforeExecuting));
        await using (var first = await world.RunAsync())
        {
            await first.UntilAsync(() => Task.FromResult(world.Cloud.Faults.Pending(Operation.ScaleOutCluster) == 0), "sending");
            await first.KillAsync();
        }

        // The cloud keeps the order in hand: no list shows it, and nobody can know yet.
        await using var second = await world.RunAsync();
        await second.UntilAsync(async () => await second.MetricAsync("edge_autoscaler_open_intents", "state=\"ambiguous\"") == 1, "aware of the doubt");
        await second.CyclesAsync(5);

        Assert.True(world.Cloud.Purchases.Count <= 1, "bought twice");
        Assert.Equal(0, await second.MetricAsync("edge_autoscaler_safe_to_scale"));
        Assert.Equal(920, await second.MetricAsync("edge_autoscaler_budget_held"));

        await second.StopAsync();
        var renamed = world.Configuration(settings => settings["Clusters"]![0]!["NodeGroups"]![0]!["Name"] = "renamed");
        var (exitCode, _, error) = await ServiceProcess.RunAsync(["run", "--config", renamed], world.Environment);
        Assert.Equal(2, exitCode);
        Assert.Contains("beijing/transcode: purchase", error, StringComparison.Ordinal);
        release.SetResult();
    }

    [Fact]
    public async Task Run_OneClusterNeverAnswers_TheOtherIsServedAllTheSame()
    {
        await using var world = await LiveWorld.StartAsync();
        using var silence = new TcpListener(IPAddress.Loopback, 0);
        silence.Start();
        await using var service = await world.RunAsync(settings =>
        {
            var silent = settings["Clusters"]![0]!.DeepClone();
            silent["Name"] = "silent";
            silent["ClusterId"] = "C2";
            silent["AckEdge"] = new JsonObject { ["Endpoint"] = $"http://{silence.LocalEndpoint}" };
            settings["Clusters"]!.AsArray().Insert(0, silent);
        });

        await service.UntilAsync(async () => await service.MetricAsync("edge_autoscaler_nodes", "state=\"ready\"") == 4, "at 4 Ready nodes");

        Assert.Equal(4, world.NodesBought);
        Assert.Equal(0, await service.MetricAsync("edge_autoscaler_safe_to_scale", "cluster=\"silent\""));
    }

    [Fact]
    public async Task Run_Terminated_StopsInGoodOrder()
    {
        await using var world = await LiveWorld.StartAsync();
        await using var service = await world.RunAsync();
        await service.CyclesAsync(1);

        Assert.Equal(0, await service.StopAsync());
    }

    [Fact]
    public async Task Run_TerminatedWhileSending_WaitsForTheAnswer()
    {
        await using var world = await LiveWorld.StartAsync();
        var release = new TaskCompletionSource();
        world.Cloud.Faults.Enqueue(Operation.ScaleOutCluster, new Fault.Hold(release.Task, FaultMoment.BeforeExecuting));
        await using var first = await world.RunAsync();
        await first.UntilAsync(() => Task.FromResult(world.Cloud.Faults.Pending(Operation.ScaleOutCluster) == 0), "sending");

        var stopping = first.StopAsync();
        await Task.Delay(TimeSpan.FromSeconds(2));
        Assert.False(stopping.IsCompleted, "didn't wait for the answer");
        release.SetResult();

        Assert.Equal(0, await stopping);
        Assert.Single(world.Cloud.Purchases);
        await using var second = await world.RunAsync();
        await second.CyclesAsync(1);
        Assert.Equal(0, await second.MetricAsync("edge_autoscaler_open_intents", "state=\"ambiguous\""));
    }
}
