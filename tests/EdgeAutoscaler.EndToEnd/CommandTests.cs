using System.Text.Json;
using EdgeAutoscaler.EndToEnd.Service;
using EdgeAutoscaler.Testing;

namespace EdgeAutoscaler.EndToEnd;

/// <summary>The commands, as processes.</summary>
public sealed class CommandTests
{
    [Fact]
    public async Task Run_ConfigurationWithTwoErrors_NamesBothAndEndsWithTwo()
    {
        await using var world = await LiveWorld.StartAsync();
        var file = world.Configuration(settings =>
        {
            settings["EvaluationInterval"] = "soon";
            settings["Clusters"]![0]!["NodeGroups"]![0]!["MaxNods"] = 3;
        });

        var (exitCode, _, error) = await ServiceProcess.RunAsync(["run", "--config", file]);

        Assert.Equal(2, exitCode);
        Assert.Contains("Autoscaler:EvaluationInterval = soon", error, StringComparison.Ordinal);
        Assert.Contains("MaxNods", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_UnknownOption_EndsWithTwo() =>
        Assert.Equal(2, (await ServiceProcess.RunAsync(["run", "--fast"])).ExitCode);

    [Fact]
    public async Task Plan_NoServiceRuns_EvaluatesAndBuysNothing()
    {
        await using var world = await LiveWorld.StartAsync();

        var (exitCode, output, error) = await ServiceProcess.RunAsync(["plan", "--config", world.Configuration()], world.Environment);

        Assert.True(exitCode == 0, error);
        Assert.Contains("buy 4 tiny-telecom for 1 month, 920 in all", output, StringComparison.Ordinal);
        Assert.Empty(world.Cloud.Purchases);
    }

    [Fact]
    public async Task Explain_DecisionOfThePast_IsReplayedFromTheLedgerWithOrWithoutTheService()
    {
        await using var world = await LiveWorld.StartAsync();
        await using var service = await world.RunAsync();
        await service.UntilAsync(() => Task.FromResult(world.NodesBought == 4), "buying");
        var bought = TimeProvider.System.GetUtcNow();
        await service.UntilAsync(async () => (await ExplainAsync()).Contains("4 Ready; hold", StringComparison.Ordinal), "holding with what it bought");
        await service.StopAsync();

        Assert.Contains("buy 4 tiny-telecom", await ExplainAsync("--at", bought.ToString("O")), StringComparison.Ordinal);
        Assert.Contains("policy target-tracking cpu: 4 nodes", await ExplainAsync(), StringComparison.Ordinal);
        var (exitCode, _, error) = await RunAsync("--at", "2020-01-01");
        Assert.Equal(1, exitCode);
        Assert.Contains("No decision for beijing/transcode is kept from then", error, StringComparison.Ordinal);

        async Task<string> ExplainAsync(params string[] options)
        {
            var (exitCode, output, error) = await RunAsync(options);
            Assert.True(exitCode == 0, error);
            return output;
        }

        Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] options) =>
            ServiceProcess.RunAsync(["explain", "beijing/transcode", .. options, "--config", world.ConfigurationFile], world.Environment);
    }

    [Fact]
    public async Task Run_LogFormatJson_WritesOneObjectALineWithItsValues()
    {
        await using var world = await LiveWorld.StartAsync();
        await using var service = await ServiceProcess.StartAsync(world.Configuration(), world.Address, world.Environment, options: ["--log-format", "json"]);
        await service.UntilAsync(() => Task.FromResult(world.NodesBought == 4), "buying");
        await service.StopAsync();

        var entries = service.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var accepted = Assert.Single(entries, entry => entry.GetProperty("EventId").GetInt32() == 1031);
        Assert.Equal((4, "tiny-telecom"), (accepted.GetProperty("State").GetProperty("Count").GetInt32(), accepted.GetProperty("State").GetProperty("Offer").GetString()));
    }

    [Fact]
    public async Task Check_EverythingReachable_IsGoodAndSaysSo()
    {
        await using var world = await LiveWorld.StartAsync();

        var (exitCode, output, error) = await ServiceProcess.RunAsync(["check", "--config", world.Configuration()], world.Environment);

        Assert.True(exitCode == 0, output + error);
        Assert.Contains("beijing/transcode: signal cpu", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_WrongKey_FailsAndNamesTheTrouble()
    {
        await using var world = await LiveWorld.StartAsync();
        var environment = new Dictionary<string, string>(world.Environment) { ["ALIBABA_CLOUD_ACCESS_KEY_SECRET"] = "not-the-secret" };

        var (exitCode, output, _) = await ServiceProcess.RunAsync(["check", "--config", world.Configuration()], environment);

        Assert.Equal(1, exitCode);
        Assert.Contains("SignatureDoesNotMatch", output, StringComparison.Ordinal);
        Assert.DoesNotContain("not-the-secret", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_NobodyListens_NamesThePlacesAndTheCauses()
    {
        await using var world = await LiveWorld.StartAsync();
        var (cloud, load) = (FreePort.Next(), FreePort.Next());
        var file = world.Configuration(settings =>
        {
            settings["AckEdge"]!["Endpoint"] = $"http://127.0.0.1:{cloud}";
            settings["LoadSources"]!["prometheus"]!["Address"] = $"http://127.0.0.1:{load}";
        });

        var (exitCode, output, _) = await ServiceProcess.RunAsync(["check", "--config", file], world.Environment);

        Assert.Equal(1, exitCode);
        Assert.Contains($"No connection to 127.0.0.1:{cloud}: connection refused.", output, StringComparison.Ordinal);
        Assert.Contains($"No connection to 127.0.0.1:{load}: connection refused.", output, StringComparison.Ordinal);
        Assert.DoesNotContain("circuit", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_RunningService_AnswersInJson()
    {
        await using var world = await LiveWorld.StartAsync();
        var file = world.Configuration();
        await using var service = await world.RunAsync();
        await service.CyclesAsync(2);

        var (exitCode, output, error) = await ServiceProcess.RunAsync(["status", "--config", file, "--output", "json"]);

        Assert.True(exitCode == 0, error);
        using var document = JsonDocument.Parse(output);
        Assert.Equal("Live", document.RootElement.GetProperty("mode").GetString());
    }
}
