using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using EdgeAutoscaler.Adapters.Notifications;
using EdgeAutoscaler.Core.Notifying;
using EdgeAutoscaler.Testing.Receivers;

namespace EdgeAutoscaler.Adapters.Tests.Notifications;

public sealed class WebhookTests
{
    [Fact]
    public async Task SendAsync_Webhook_PostsTheDocumentedBody()
    {
        await using var receiver = await Receiver.StartAsync(new ReceiverReply(204));
        using var bench = new SenderBench(NotificationShape.Webhook, new Uri(receiver.Address, "/hook?token=1"));

        Assert.IsType<DeliveryResult.Delivered>(await bench.SendAsync());

        var message = Assert.Single(receiver.Messages);
        Assert.Equal(("POST", "/hook?token=1", "application/json; charset=utf-8"), (message.Method, message.PathAndQuery, message.Headers["Content-Type"]));
        var body = JsonNode.Parse(message.Body)!.AsObject();
        Assert.Equal(
            ["version", "id", "event", "severity", "source", "scope", "cluster", "node_group", "title", "text", "remedy", "at"],
            body.Select(field => field.Key));
        Assert.Equal(
            (1, "frozen", "critical", "EdgeAutoscaler", "beijing/transcode", "beijing", "transcode", SenderBench.Now),
            ((int)body["version"]!, (string)body["event"]!, (string)body["severity"]!, (string)body["source"]!, (string)body["scope"]!, (string)body["cluster"]!, (string)body["node_group"]!, (DateTimeOffset)body["at"]!));
        Assert.Equal("5 nodes < 6 & \"more\"   came.", (string)body["text"]!);
    }

    [Fact]
    public async Task SendAsync_News_OfTheFleet_NamesNoCluster()
    {
        await using var receiver = await Receiver.StartAsync(new ReceiverReply(200));
        using var bench = new SenderBench(NotificationShape.Webhook, receiver.Address);

        await bench.SendAsync(SenderBench.Frozen with { Scope = default });

        var body = JsonNode.Parse(receiver.Messages[0].Body)!.AsObject();
        Assert.Equal(("fleet", false), ((string)body["scope"]!, body.ContainsKey("cluster")));
    }

    [Fact]
    public async Task SendAsync_WithASecret_IsSignedOverTimestampAndBody()
    {
        await using var receiver = await Receiver.StartAsync(new ReceiverReply(200));
        using var bench = new SenderBench(NotificationShape.Webhook, receiver.Address, signed: true);

        await bench.SendAsync();

        var message = Assert.Single(receiver.Messages);
        var timestamp = message.Headers["X-EdgeAutoscaler-Timestamp"];
        Assert.Equal(SenderBench.Now.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture), timestamp);
        Assert.Equal("frozen", message.Headers["X-EdgeAutoscaler-Event"]);
        Assert.Equal(JsonNode.Parse(message.Body)!["id"]!.GetValue<string>(), message.Headers["X-EdgeAutoscaler-Delivery"]);
        var expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(SenderBench.SigningKey), Encoding.UTF8.GetBytes($"{timestamp}.{message.Body}"));
        Assert.Equal($"v1={Convert.ToHexStringLower(expected)}", message.Headers["X-EdgeAutoscaler-Signature"]);
    }

    [Fact]
    public async Task SendAsync_WithoutASecret_IsNotSigned()
    {
        await using var receiver = await Receiver.StartAsync(new ReceiverReply(200));
        using var bench = new SenderBench(NotificationShape.Webhook, receiver.Address);

        await bench.SendAsync();

        Assert.False(receiver.Messages[0].Headers.ContainsKey("X-EdgeAutoscaler-Signature"));
    }

    [Fact]
    public async Task SendAsync_TriedAgain_KeepsItsDeliveryIdAndTheNextHasAnother()
    {
        await using var receiver = await Receiver.StartAsync(new ReceiverReply(500), new ReceiverReply(200));
        using var bench = new SenderBench(NotificationShape.Webhook, receiver.Address);

        await bench.SendAsync();
        await bench.SendAsync();

        var ids = receiver.Messages.Select(message => message.Headers["X-EdgeAutoscaler-Delivery"]).ToList();
        Assert.Equal((3, ids[0]), (ids.Count, ids[1]));
        Assert.NotEqual(ids[1], ids[2]);
    }
}
