using EdgeAutoscaler.EndToEnd.Service;

namespace EdgeAutoscaler.EndToEnd;

/// <summary>Four nodes at 230 are needed; above 500 a person must approve.</summary>
public sealed class ApprovalTests
{
    [Fact]
    public async Task Approve_ByCommand_LetsTheServiceBuyOnce()
    {
        await using var world = await LiveWorld.StartAsync();
        await using var service = await world.RunAsync(settings => settings["Clusters"]![0]!["NodeGroups"]![0]!["Limits"]!["ApprovalAbove"] = 500);
        await service.UntilAsync(async () => await service.MetricAsync("edge_autoscaler_approvals_waiting_nodes") == 4, "asking");
        await service.CyclesAsync(2);
        Assert.Equal(0, world.Sent);
        var asked = Assert.Single((await service.StatusAsync()).Approvals);
        Assert.Contains(asked.Id, await service.GetAsync("/"), StringComparison.Ordinal);

        Assert.Contains("may be bought, once", await DoAsync(world, "intents", "approve", asked.Id, "--reason", "launch day"), StringComparison.Ordinal);

        await service.UntilAsync(() => Task.FromResult(world.NodesBought == 4), "buying what was approved");
        world.Cloud.SetLoad("beijing", "transcode", 30);
        await service.UntilAsync(async () => (await service.StatusAsync()).Approvals is [{ State: "waiting" }], "asking about the next purchase");
        Assert.Equal((1, 4), (world.Sent, world.NodesBought));
    }

    [Fact]
    public async Task Reject_ByCommand_BuysNothingAndSaysWhoAndWhy()
    {
        await using var world = await LiveWorld.StartAsync();
        await using var service = await world.RunAsync(settings => settings["Clusters"]![0]!["NodeGroups"]![0]!["Limits"]!["ApprovalAbove"] = 500);
        await service.UntilAsync(async () => (await service.StatusAsync()).Approvals.Count == 1, "asking");

        await DoAsync(world, "intents", "reject", (await service.StatusAsync()).Approvals[0].Id, "--reason", "too dear", "--author", "ann");

        await service.UntilAsync(async () => (await service.StatusAsync()).Clusters[0].Groups[0].Explanation.Contains("rejected by ann: too dear", StringComparison.Ordinal), "refusing");
        Assert.Contains("rejected: beijing/transcode", await DoAsync(world, "status"), StringComparison.Ordinal);
        Assert.Equal(0, world.Sent);
    }

    private static async Task<string> DoAsync(LiveWorld world, params string[] command)
    {
        var (exitCode, output, error) = await ServiceProcess.RunAsync([.. command, "--config", world.ConfigurationFile], world.Environment);
        Assert.True(exitCode == 0, output + error);
        return output;
    }
}
