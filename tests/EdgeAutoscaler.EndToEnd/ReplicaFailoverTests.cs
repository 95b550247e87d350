using System.Diagnostics;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.EndToEnd.Service;
using EdgeAutoscaler.Simulator.Faults;
using EdgeAutoscaler.Testing;
using Xunit.Abstractions;
using Operation = EdgeAutoscaler.Simulator.Operation;

namespace EdgeAutoscaler.EndToEnd;

/// <summary>Two replicas of the service as processes, one PostgreSQL ledger, and what can happen to each of them.</summary>
[Collection("replicas")]
public sealed class ReplicaFailoverTests(ITestOutputHelper output)
{
    [PostgresFact]
    public async Task Run_TwoReplicasStartTogether_BuyForEachClusterOnce()
    {
        await using var world = await ReplicaWorld.StartAsync(10, "beijing", "hangzhou", "chengdu");

        var replicas = await Task.WhenAll(world.RunAsync("a"), world.RunAsync("b"));
        await world.UntilAsync(() => Task.FromResult(world.Live.NodesBought >= 12), "at 4 nodes for each of 3 clusters");
        await Task.Delay(TimeSpan.FromSeconds(5));

        Assert.Equal(["C1", "C2", "C3"], world.Live.Cloud.Purchases.Select(purchase => purchase.ClusterId).Order());
        await Books.AssertSoundAsync(world);
        foreach (var replica in replicas)
            Assert.StartsWith("ok", await replica.GetAsync("/healthz/ready"), StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task Run_ReplicaThatServesAClusterIsKilled_TheOtherTakesOverWithinSeconds()
    {
        await using var world = await ReplicaWorld.StartAsync(2, "beijing");
        var first = await world.RunAsync("a");
        await world.UntilAsync(() => Task.FromResult(world.Live.NodesBought == 1), "at the first node");
        var second = await world.RunAsync("b");
        Assert.Equal(0, await second.MetricAsync("edge_autoscaler_cycles_total"));

        await first.KillAsync();
        world.Live.Cloud.SetLoad("beijing", "transcode", 10);
        var cycle = await world.UntilAsync(async () => await second.MetricAsync("edge_autoscaler_cycles_total") >= 1, "served by the other");
        var bought = await world.UntilAsync(() => Task.FromResult(world.Live.NodesBought == 4), "at 4 nodes");

        output.WriteLine($"takeover: first cycle after {cycle.TotalSeconds:0.0} s, next purchase {bought.TotalSeconds:0.0} s later");
        Assert.True(cycle < TimeSpan.FromSeconds(45), $"the takeover took {cycle}");
        await Books.AssertSoundAsync(world);
    }

    [PostgresFact]
    public async Task Run_StoppedBeforeItTakesTheRightToSend_IsOvertakenAndBuysNothing()
    {
        await using var world = await ReplicaWorld.StartAsync(10, "beijing");
        var listed = new TaskCompletionSource();
        world.Live.Cloud.Faults.Enqueue(Operation.DescribeClusterTasks, new Fault.Hold(listed.Task, FaultMoment.BeforeExecuting));
        var first = await world.RunAsync("a", settings => settings["AckEdge"]!["RequestTimeout"] = "00:00:05");
        await world.UntilAsync(() => Task.FromResult(world.Live.Cloud.Faults.Pending(Operation.DescribeClusterTasks) == 0), "about to buy");
        await first.SignalAsync("STOP");
        var second = await world.RunAsync("b");

        await world.UntilAsync(() => Task.FromResult(world.Live.NodesBought == 4), "bought by the other");
        listed.SetResult();
        await first.SignalAsync("CONT");
        await Task.Delay(TimeSpan.FromSeconds(5));

        Assert.Equal(4, world.Live.NodesBought);
        Assert.True(await second.MetricAsync("edge_autoscaler_purchases_total", "outcome=\"accepted\"") == 1);
        await Books.AssertSoundAsync(world);
    }

    [PostgresFact]
    public async Task Run_StoppedBetweenRightToSendAndSending_TheFuseBlowsAndNothingIsSent()
    {
        await using var world = await ReplicaWorld.StartAsync(10, "beijing");
        // The login password is read between the two: a pipe that nobody writes holds the replica right there.
        var pipe = Path.Combine(Path.GetTempPath(), $"password-{Guid.NewGuid():N}");
        using (var made = Process.Start("mkfifo", ["-m", "600", pipe]))
            await made.WaitForExitAsync();
        var first = await world.RunAsync("a", settings => settings["AckEdge"]!["LoginPasswordFile"] = pipe);
        await world.UntilAsync(async () => (await world.IntentsAsync()) is [{ State: IntentState.Sending }], "about to send");
        await first.SignalAsync("STOP");
        var stopped = Stopwatch.StartNew();
        var second = await world.RunAsync("b");
        await world.UntilAsync(async () => (await world.IntentsAsync())[^1].State is IntentState.Ambiguous, "overtaken");
        await world.UntilAsync(() => Task.FromResult(stopped.Elapsed > ReplicaWorld.SendFuse), "too late to send");

        await first.SignalAsync("CONT");
        await File.WriteAllTextAsync(pipe, LiveWorld.LoginPassword);
        await world.UntilAsync(() => Task.FromResult(first.Output.Contains("fuse was blown", StringComparison.Ordinal)), "aware that it may not send");

        Assert.DoesNotContain(world.Live.Cloud.Requests, request => request.Method == "POST" && request.Path.Contains("/clusters/C1/", StringComparison.Ordinal));
        Assert.False(second.HasExited);
        await Books.AssertSoundAsync(world);
        File.Delete(pipe);
    }

    [PostgresFact]
    public async Task Run_DatabaseIsGoneForAWhile_BuysNothingMeanwhileAndRecovers()
    {
        await using var world = await ReplicaWorld.StartAsync(2, "beijing", "hangzhou");
        var replicas = new[] { await world.RunAsync("a"), await world.RunAsync("b") };
        await world.UntilAsync(() => Task.FromResult(world.Live.NodesBought == 2), "at the first nodes");
        await Task.Delay(TimeSpan.FromSeconds(4));

        await world.Database.KillAsync();
        world.Live.Cloud.SetLoad("beijing", "transcode", 10);
        world.Live.Cloud.SetLoad("hangzhou", "transcode", 10);
        await Task.Delay(TimeSpan.FromSeconds(15));
        Assert.Equal(2, world.Live.NodesBought);
        Assert.All(replicas, replica => Assert.False(replica.HasExited, replica.Output));

        await world.Database.RestartAsync();
        var recovered = await world.UntilAsync(() => Task.FromResult(world.Live.NodesBought == 8), "buying again");

        output.WriteLine($"recovered {recovered.TotalSeconds:0.0} s after the database");
        Assert.All(replicas, replica => Assert.False(replica.HasExited, replica.Output));
        await Books.AssertSoundAsync(world);
    }
}
