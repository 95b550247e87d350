using System.Globalization;
using System.Text.Json.Nodes;
using EdgeAutoscaler.EndToEnd.Service;
using EdgeAutoscaler.Simulator.Faults;
using EdgeAutoscaler.Testing;
using Xunit.Abstractions;

namespace EdgeAutoscaler.EndToEnd;

/// <summary>The configuration file changes while the service runs. <c>RELOAD_MUTATIONS</c> says how many damaged files it has to survive.</summary>
public sealed class ReloadTests(ITestOutputHelper output)
{
    private const string InForce = "edge_autoscaler_config_last_reload_successful";
    private const string Looks = "edge_autoscaler_config_reloads_total";

    [Fact]
    public async Task Reload_ValidChange_TakesEffectInTheSameProcessAndIsLoggedKeyByKey()
    {
        await using var world = await LiveWorld.StartAsync();
        await using var service = await world.RunAsync();
        await service.UntilAsync(() => Task.FromResult(world.NodesBought == 4), "buying what 0.7 asks for");

        world.Configuration(settings => Group(settings)["Policies"]![0]!["TargetUtilization"] = 0.35);

        await service.UntilAsync(() => Task.FromResult(world.NodesBought == 8), "buying what 0.35 asks for");
        Assert.Contains("Policies:0:TargetUtilization is now 0.35, was 0.7", service.Output, StringComparison.Ordinal);
        Assert.Equal(1, await service.MetricAsync(Looks, "taken_over"));
        Assert.Contains("has 1 change and is taken over", service.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Stopping:", service.Output, StringComparison.Ordinal);
        Assert.Equal(0, await service.StopAsync());
        Assert.Single(service.Output.Split('\n'), line => line.Contains("Page and metrics at", StringComparison.Ordinal));
        Assert.Contains("Stopping:", service.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "Autoscaler": { "Mode": "Live", """, "Is not valid JSON")]
    [InlineData("""{ "Autoscaler": { "Mode": "Live" } }""", "Autoscaler:Clusters")]
    [InlineData("", "Is not")]
    [InlineData(null, "There is no such file")]
    public async Task Reload_FileThatCannotBeUsed_KeepsTheLastGoodOneAndSaysWhy(string? content, string why)
    {
        await using var world = await LiveWorld.StartAsync();
        await using var service = await world.RunAsync();
        await service.UntilAsync(() => Task.FromResult(world.NodesBought == 4), "buying");
        if (content is null)
            File.Delete(world.ConfigurationFile);
        else
            File.WriteAllText(world.ConfigurationFile, content);

        await service.UntilAsync(async () => await service.MetricAsync(InForce) == 0, "refusing the file");
        world.Cloud.SetLoad("beijing", "transcode", 20);
        await service.UntilAsync(() => Task.FromResult(world.NodesBought == 8), "buying by the last good configuration");
        Assert.Contains(why, (await service.StatusAsync()).ConfigurationProblem, StringComparison.Ordinal);
        Assert.Contains("isn't used", service.Output, StringComparison.Ordinal);
        Assert.Contains("role=\"alert\"", await service.GetAsync("/"), StringComparison.Ordinal);

        world.Configuration();
        await service.UntilAsync(async () => await service.MetricAsync(InForce) == 1, "content with the file");
        Assert.Null((await service.StatusAsync()).ConfigurationProblem);
        Assert.Contains("is valid again; nothing changed", service.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Listen", "http://127.0.0.1:1")]
    [InlineData("Mode", "DryRun")]
    public async Task Reload_KeyOfTheProcess_IsRefusedUntilARestart(string key, string value)
    {
        await using var world = await LiveWorld.StartAsync();
        await using var service = await world.RunAsync();

        world.Configuration(settings => settings[key] = value);

        await service.UntilAsync(async () => await service.MetricAsync(InForce) == 0, "refusing the file");
        Assert.Contains($"Autoscaler:{key} = {value}: Takes effect at a restart only", (await service.StatusAsync()).ConfigurationProblem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reload_GroupIsRenamedAfterItsPurchases_ItsNodesAreCountedUnderTheNewName()
    {
        await using var world = await LiveWorld.StartAsync();
        await using var service = await world.RunAsync(LiveWorld.Hurry);
        await service.UntilAsync(async () => (await service.StatusAsync()).Purchases is [{ State: "fulfilled" }], "done buying");

        world.Configuration(settings =>
        {
            LiveWorld.Hurry(settings);
            Group(settings)["Name"] = "renamed";
        });

        await service.UntilAsync(async () => await service.MetricAsync("edge_autoscaler_nodes", "node_group=\"renamed\",state=\"ready\"") == 4, "counting its nodes");
        await service.CyclesAsync(3);
        Assert.Equal(4, world.NodesBought);
    }

    [Fact]
    public async Task Reload_ClusterIdOfAnOpenPurchaseChanges_IsRefused()
    {
        await using var world = await LiveWorld.StartAsync();
        world.Cloud.Faults.Enqueue(Simulator.Operation.ScaleOutCluster, new Fault.Drop(FaultMoment.AfterExecuting));
        await using var service = await world.RunAsync();
        await service.UntilAsync(() => Task.FromResult(world.Sent > 0), "sending");

        world.Configuration(settings => settings["Clusters"]![0]!["ClusterId"] = "C9");

        await service.UntilAsync(async () => await service.MetricAsync(InForce) == 0, "refusing the file");
        Assert.Contains("another ClusterId or endpoint while a purchase of it is open", (await service.StatusAsync()).ConfigurationProblem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reload_GroupWithAnOpenPurchaseIsGone_IsRefusedUntilItHasSettled()
    {
        await using var world = await LiveWorld.StartAsync();
        world.Cloud.Faults.Enqueue(Simulator.Operation.ScaleOutCluster, new Fault.Drop(FaultMoment.BeforeExecuting));
        await using var service = await world.RunAsync(LiveWorld.Hurry);
        await service.UntilAsync(() => Task.FromResult(world.Sent > 0), "sending");

        world.Configuration(settings =>
        {
            LiveWorld.Hurry(settings);
            Group(settings)["Name"] = "renamed";
        });

        await service.UntilAsync(async () => await service.MetricAsync(InForce) == 0, "refusing the file");
        Assert.Contains("Loses sight of an open purchase: beijing/transcode", (await service.StatusAsync()).ConfigurationProblem, StringComparison.Ordinal);
        await service.UntilAsync(async () => await service.MetricAsync("edge_autoscaler_max_nodes", "renamed") > 0, "renaming the group once nothing is open");
    }

    [Fact]
    public async Task Reload_WhileAPurchaseIsBeingSent_WaitsForItsAnswer()
    {
        await using var world = await LiveWorld.StartAsync();
        world.Cloud.Faults.Enqueue(Simulator.Operation.ScaleOutCluster, new Fault.Delay(TimeSpan.FromSeconds(3), FaultMoment.AfterExecuting));
        await using var service = await world.RunAsync();
        await service.UntilAsync(() => Task.FromResult(world.Sent == 1), "sending");

        world.Configuration(settings => Group(settings)["MaxNodes"] = 39);
        await service.SignalAsync("HUP");

        await service.UntilAsync(async () => await service.MetricAsync("edge_autoscaler_max_nodes") == 39, "taking the change over");
        await service.CyclesAsync(3);
        Assert.Equal((1, 4), (world.Sent, world.NodesBought));
        Assert.DoesNotContain((await service.StatusAsync()).Purchases, purchase => purchase.State == "ambiguous");
    }

    [Fact]
    public async Task Reload_ManyDamagedFiles_SurvivesAndBuysNothing()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("RELOAD_MUTATIONS") ?? "20", CultureInfo.InvariantCulture);
        await using var world = await LiveWorld.StartAsync(load: 0);
        await using var service = await world.RunAsync();
        var good = await File.ReadAllTextAsync(world.ConfigurationFile);
        var mutator = new ConfigurationMutator(good);

        var bought = 0;
        for (var seed = 0; seed < count; seed++)
        {
            if (world.NodesBought > bought)
                output.WriteLine($"{(bought = world.NodesBought)} nodes bought by the time of damage {seed}; in force: {LastChanges(service)}");
            var looks = 0.0;
            await service.UntilAsync(
                async () =>
                {
                    looks = await service.MetricAsync(Looks);
                    return true;
                },
                "answering");
            await File.WriteAllTextAsync(world.ConfigurationFile, mutator.Damaged(seed));
            await service.SignalAsync("HUP");
            await service.UntilAsync(async () => await service.MetricAsync(Looks) > looks, $"judging damage {seed}");
        }

        await File.WriteAllTextAsync(world.ConfigurationFile, good);
        await service.SignalAsync("HUP");
        await service.CyclesAsync(2);
        await service.UntilAsync(async () => await service.MetricAsync(InForce) == 1, "content with the file");
        var (taken, refused) = (await service.MetricAsync(Looks, "taken_over"), await service.MetricAsync(Looks, "refused"));
        output.WriteLine($"{count} damaged files: {taken} taken over, {refused} refused");
        Assert.True(taken > 0 && refused > 0, $"{taken} taken over, {refused} refused");
        Assert.True(world.NodesBought <= LargestMinimum(mutator, count), $"{world.NodesBought} nodes were bought for no load");
        Assert.Equal(0, await service.StopAsync());
    }

    [Fact]
    public async Task Reload_QueryThatMeasuresTheTime_IsTakenOverAndBuysNothing()
    {
        await using var world = await LiveWorld.StartAsync(load: 0);
        await using var service = await world.RunAsync();
        await service.CyclesAsync(2);

        world.Configuration(settings => Signal(settings)["Query"] = Signal(settings)["FreshnessQuery"]!.GetValue<string>());

        await service.UntilAsync(async () => await service.MetricAsync(Looks, "taken_over") == 1, "taking the file over");
        await service.CyclesAsync(3);
        Assert.Equal(0, world.Sent);
        Assert.Contains("Look at the query and its unit", await service.GetAsync("/"), StringComparison.Ordinal);
    }

    private static string LastChanges(ServiceProcess service) =>
        string.Join('\n', service.Output.Split('\n').Where(line => line.Contains("ConfigurationWatch", StringComparison.Ordinal)).TakeLast(12));

    // Without any load only a MinNodes may ask for nodes.
    private static int LargestMinimum(ConfigurationMutator mutator, int count)
    {
        var most = 0;
        for (var seed = 0; seed < count; seed++)
        {
            try
            {
                var group = JsonNode.Parse(mutator.Damaged(seed))?["Autoscaler"]?["Clusters"]?[0]?["NodeGroups"]?[0];
                most = Math.Max(most, group?["MinNodes"] is JsonValue value && value.TryGetValue<int>(out var min) ? min : 0);
            }
            catch (Exception exception) when (exception is System.Text.Json.JsonException or InvalidOperationException or ArgumentException)
            {
                // Not a document the service could have read either.
            }
        }

        return most;
    }

    private static JsonNode Signal(JsonObject settings) => Group(settings)["Signals"]!.AsObject().First().Value!;

    private static JsonNode Group(JsonObject settings) => settings["Clusters"]![0]!["NodeGroups"]![0]!;
}
