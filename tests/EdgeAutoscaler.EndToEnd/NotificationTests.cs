using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using EdgeAutoscaler.EndToEnd.Service;
using EdgeAutoscaler.Testing.Receivers;

namespace EdgeAutoscaler.EndToEnd;

/// <summary>Four nodes at 230 are needed; above 500 a person must approve, who only hears of it by a webhook.</summary>
public sealed class NotificationTests
{
    private const string Key = "a key of ours";

    [Fact]
    public async Task Approval_ByTheCommandOfTheMessage_LetsTheServiceBuyAndNothingIsToldTwice()
    {
        await using var world = await LiveWorld.StartAsync();
        await using var receiver = await Receiver.StartAsync(new ReceiverReply(200));
        await using var service = await world.RunAsync(settings => Configure(settings, world, receiver));
        var asked = await MessageAsync(service, receiver, "approval_asked");
        Assert.Equal(0, world.Sent);

        var command = ((string)asked["remedy"]!).Split('`')[1].Split(' ')[1..^1];
        var (exitCode, _, error) = await ServiceProcess.RunAsync([.. command, "launch day", "--config", world.ConfigurationFile], world.Environment);
        Assert.True(exitCode == 0, error);
        var bought = await MessageAsync(service, receiver, "purchase_accepted");
        await MessageAsync(service, receiver, "approval_answered");
        world.Configuration(settings => Configure(settings, world, receiver, "00:30:00"));
        await service.SignalAsync("HUP");
        var cycles = 0.0;
        await service.UntilAsync(
            async () =>
            {
                cycles = await service.MetricAsync("edge_autoscaler_cycles_total");
                return await service.MetricAsync("edge_autoscaler_config_reloads_total", "taken_over") == 1;
            },
            "living on with the new configuration");
        // One of them may still be the last life's.
        await service.UntilAsync(async () => await service.MetricAsync("edge_autoscaler_cycles_total") >= cycles + 2, "evaluating anew");
        Assert.Equal(0, await service.StopAsync());

        Assert.Equal(("EdgeAutoscaler", "beijing/transcode", "info"), ((string)bought["source"]!, (string)bought["scope"]!, (string)bought["severity"]!));
        Assert.All(receiver.Messages, message => Assert.Equal(SignatureOf(message), message.Headers["X-EdgeAutoscaler-Signature"]));
        Assert.Distinct(receiver.Messages.Select(message => message.Headers["X-EdgeAutoscaler-Event"]));
    }

    private static void Configure(JsonObject settings, LiveWorld world, Receiver receiver, string repeatAfter = "01:00:00")
    {
        settings["Clusters"]![0]!["NodeGroups"]![0]!["Limits"]!["ApprovalAbove"] = 500;
        settings["Notifications"] = new JsonArray(new JsonObject
        {
            ["Name"] = "desk",
            ["Type"] = "Webhook",
            ["Url"] = receiver.Address.ToString(),
            ["SecretFile"] = world.WriteSecret("desk", Key),
            ["RepeatAfter"] = repeatAfter,
        });
    }

    private static async Task<JsonNode> MessageAsync(ServiceProcess service, Receiver receiver, string news)
    {
        JsonNode? found = null;
        await service.UntilAsync(
            () =>
            {
                found = receiver.Messages.Select(message => JsonNode.Parse(message.Body)!).FirstOrDefault(body => (string)body["event"]! == news);
                return Task.FromResult(found is not null);
            },
            $"telling {news}");
        return found!;
    }

    private static string SignatureOf(ReceivedMessage message) => $"v1={Convert.ToHexStringLower(HMACSHA256.HashData(
        Encoding.UTF8.GetBytes(Key), Encoding.UTF8.GetBytes($"{message.Headers["X-EdgeAutoscaler-Timestamp"]}.{message.Body}")))}";
}
