using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using EdgeAutoscaler.EndToEnd.Service;
using EdgeAutoscaler.Simulator.Faults;
using EdgeAutoscaler.Testing.Receivers;
using Operation = EdgeAutoscaler.Simulator.Operation;

namespace EdgeAutoscaler.EndToEnd;

/// <summary>Whatever happens, and however much is logged, no secret gets anywhere it could be read.</summary>
public sealed class SecretScanTests
{
    private const string WeakPassword = "canary-without-what-it-takes";

    public static TheoryData<string, string> Lives => new()
    {
        { "accepted", "accepted" },
        { "forbidden", "rejected" },
        { "quoting 400", "rejected" },
        { "quoting 500", "ambiguous" },
        { "HTML", "ambiguous" },
        { "reset", "ambiguous" },
        { "truncated", "ambiguous" },
        { "weak password", "rejected" },
        { "no password", "rejected" },
    };

    [Theory]
    [MemberData(nameof(Lives))]
    public async Task Run_WithEverythingLogged_ShowsNoSecretAnywhere(string life, string outcome)
    {
        await using var world = await LiveWorld.StartAsync();
        await using var robot = await Receiver.StartAsync(new ReceiverReply(400, string.Join(' ', LiveWorld.SecretsOfTheRobot)));
        if (FaultOf(life) is { } fault)
            world.Cloud.Faults.Enqueue(Operation.ScaleOutCluster, fault, times: 100);
        world.Cloud.Faults.Enqueue(Operation.DescribeClusterNodes, Quoting(500), times: 1);
        await using var service = await world.RunAsync(settings =>
        {
            settings.Root["Logging"] = new JsonObject { ["LogLevel"] = new JsonObject { ["Default"] = "Trace", ["Microsoft"] = "Trace", ["System"] = "Trace", ["Quartz"] = "Trace", ["Polly"] = "Trace" } };
            world.Tell(settings, robot.Address);
            if (life == "weak password")
                world.WriteSecret("password", WeakPassword);
            if (life == "no password")
                File.Delete(world.WriteSecret("password", ""));
        });

        await service.UntilAsync(async () => await service.MetricAsync("edge_autoscaler_purchases_total", $"outcome=\"{outcome}\"") >= 1, outcome);
        await service.CyclesAsync(2);
        await service.UntilAsync(() => Task.FromResult(robot.Messages.Count > 0), "telling the robot");
        var sinks = await SinksOfAsync(world, service);
        await service.StopAsync();
        sinks.Add(("log", service.Output));
        sinks.AddRange(world.Traces());

        Assert.Contains("trce: ", service.Output, StringComparison.Ordinal);
        Assert.Contains(sinks, sink => sink.Place.EndsWith("ledger.db", StringComparison.Ordinal));
        Assert.Contains(sinks, sink => sink.Place.EndsWith("ledger.db-wal", StringComparison.Ordinal));
        Assert.Empty(LiveWorld.Secrets.Append(WeakPassword).Select(secret => new Canary(secret)).SelectMany(canary => sinks.SelectMany(sink => canary.FindIn(sink.Place, sink.Text))));
    }

    [Fact]
    public void Canary_InAnyForm_IsFound()
    {
        var secret = LiveWorld.Secrets[0];
        string[] texts =
        [
            $"the password is {secret}!",
            new JsonObject { ["login_password"] = secret }.ToJsonString(),
            $"?p={Uri.EscapeDataString(secret)}",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"x:{secret}")),
            Convert.ToHexString(Encoding.UTF8.GetBytes(secret)),
        ];

        Assert.All(texts, text => Assert.NotEmpty(new Canary(secret).FindIn("here", text)));
        Assert.Empty(new Canary(secret).FindIn("here", "nothing of the kind"));
    }

    /// <summary>All there is to read while the service runs.</summary>
    private static async Task<List<(string Place, string Text)>> SinksOfAsync(LiveWorld world, ServiceProcess service)
    {
        var sinks = new List<(string Place, string Text)>();
        foreach (var path in new[] { "/", "/metrics", "/api/v1/status", "/api/v1/plan", "/healthz/live", "/healthz/ready" })
            sinks.Add((path, await service.GetAsync(path)));
        var commands = new[] { "status", "plan", "check", "notifications test" };
        var ends = await Task.WhenAll(commands.Select(command => ServiceProcess.RunAsync([.. command.Split(' '), "--config", world.ConfigurationFile, "--output", "json"], world.Environment)));
        sinks.AddRange(commands.Zip(ends, (command, end) => (command, end.Output + end.Error)));

        // With the write-ahead log, which a good stop would fold in.
        sinks.AddRange(world.Traces().ToList());
        return sinks;
    }

    private static Fault? FaultOf(string life) => life switch
    {
        "forbidden" => Fault.Forbidden("cs:ScaleCluster"),
        "quoting 400" => Quoting(400),
        "quoting 500" => Quoting(500),
        "HTML" => new Fault.GatewayError(),
        "reset" => new Fault.Drop(FaultMoment.AfterExecuting),
        "truncated" => new Fault.TruncateBody(),
        _ => null,
    };

    /// <summary>A server that quotes what it was sent, in all the ways it may have it.</summary>
    private static Fault.Refuse Quoting(int status)
    {
        var quotes = LiveWorld.SecretsOfTheCloud.SelectMany(secret => new[]
        {
            secret,
            JavaScriptEncoder.Default.Encode(secret),
            Uri.EscapeDataString(secret),
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"p={secret}")),
        });
        return new Fault.Refuse(status, "InvalidParameter", string.Join(' ', quotes));
    }
}
