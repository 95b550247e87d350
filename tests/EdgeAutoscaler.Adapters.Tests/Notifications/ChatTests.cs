using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using EdgeAutoscaler.Adapters.Notifications;
using EdgeAutoscaler.Core.Notifying;
using EdgeAutoscaler.Testing.Receivers;

namespace EdgeAutoscaler.Adapters.Tests.Notifications;

/// <summary>Messages to people in a chat.</summary>
public sealed class ChatTests
{
    private static readonly ReceiverReply Taken = new(200, """{"errcode":0,"errmsg":"ok"}""");

    [Fact]
    public async Task SendAsync_DingTalk_PostsMarkdownSignedAsTheRobotWantsIt()
    {
        await using var receiver = await Receiver.StartAsync(Taken);
        using var bench = new SenderBench(NotificationShape.DingTalk, new Uri(receiver.Address, "/robot/send?access_token=t0ken"), signed: true);

        Assert.IsType<DeliveryResult.Delivered>(await bench.SendAsync());

        var message = Assert.Single(receiver.Messages);
        var timestamp = SenderBench.Now.ToUnixTimeMilliseconds();
        var sign = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(SenderBench.SigningKey), Encoding.UTF8.GetBytes($"{timestamp}\n{SenderBench.SigningKey}")));
        Assert.Equal($"/robot/send?access_token=t0ken&timestamp={timestamp}&sign={Uri.EscapeDataString(sign)}", message.PathAndQuery);
        var body = JsonNode.Parse(message.Body)!;
        Assert.Equal(("markdown", "EdgeAutoscaler, critical: buying is FROZEN for beijing/transcode"), ((string)body["msgtype"]!, (string)body["markdown"]!["title"]!));
        Assert.Equal(
            ["#### EdgeAutoscaler, critical: buying is FROZEN for beijing/transcode", "5 nodes ＜ 6 & \"more\"   came.", "`edge-autoscaler unfreeze beijing/transcode --reason …`"],
            ((string)body["markdown"]!["text"]!).Split("\n\n"));
    }

    [Fact]
    public async Task SendAsync_DingTalkWithoutASecret_LeavesTheAddressAsItIs()
    {
        await using var receiver = await Receiver.StartAsync(Taken);
        using var bench = new SenderBench(NotificationShape.DingTalk, new Uri(receiver.Address, "/robot/send?access_token=t0ken"));

        await bench.SendAsync();

        Assert.Equal("/robot/send?access_token=t0ken", receiver.Messages[0].PathAndQuery);
    }

    [Theory]
    [InlineData("""{"errcode":310000,"errmsg":"sign not match"}""", "errcode 310000: the robot's security settings")]
    [InlineData("""{"errcode":130101,"errmsg":"send too fast"}""", "lower MaxPerHour")]
    [InlineData("""{"errcode":99999,"errmsg":"t0ken"}""", "errcode 99999")]
    [InlineData("""{"errmsg":"ok"}""", "not that of a DingTalk robot")]
    [InlineData("<html>Login</html>", "not that of a DingTalk robot")]
    [InlineData("[]", "not that of a DingTalk robot")]
    [InlineData("", "not that of a DingTalk robot")]
    public async Task SendAsync_DingTalkSaysNoWithStatus200_IsAFailureAndNotRepeated(string answer, string detail)
    {
        await using var receiver = await Receiver.StartAsync(new ReceiverReply(200, answer));
        using var bench = new SenderBench(NotificationShape.DingTalk, receiver.Address);

        var failure = await bench.FailAsync();

        Assert.Contains(detail, failure, StringComparison.Ordinal);
        Assert.DoesNotContain("t0ken", failure, StringComparison.Ordinal);
        Assert.Single(receiver.Messages);
    }

    [Fact]
    public async Task SendAsync_DingTalkIsBusy_IsTriedAgain()
    {
        await using var receiver = await Receiver.StartAsync(new ReceiverReply(200, """{"errcode":-1,"errmsg":"system busy"}"""), Taken);
        using var bench = new SenderBench(NotificationShape.DingTalk, receiver.Address);

        Assert.IsType<DeliveryResult.Delivered>(await bench.SendAsync());
        Assert.Equal(2, receiver.Messages.Count);
    }

    [Fact]
    public async Task SendAsync_Slack_PostsTextAndBlocksEscaped()
    {
        await using var receiver = await Receiver.StartAsync(new ReceiverReply(200, "ok"));
        using var bench = new SenderBench(NotificationShape.Slack, new Uri(receiver.Address, "/services/T1/B1/x"));

        Assert.IsType<DeliveryResult.Delivered>(await bench.SendAsync());

        var body = JsonNode.Parse(Assert.Single(receiver.Messages).Body)!;
        Assert.Equal("EdgeAutoscaler, critical: buying is FROZEN for beijing/transcode", (string)body["text"]!);
        Assert.Equal(
            ["*EdgeAutoscaler, critical: buying is FROZEN for beijing/transcode*", "5 nodes &lt; 6 &amp; \"more\"   came.", "`edge-autoscaler unfreeze beijing/transcode --reason …`"],
            body["blocks"]!.AsArray().Select(block => (string)block!["text"]!["text"]!));
        Assert.All(body["blocks"]!.AsArray(), block => Assert.Equal(("section", "mrkdwn"), ((string)block!["type"]!, (string)block["text"]!["type"]!)));
    }

    [Theory]
    [InlineData(200, "<html>", "not that of a Slack webhook")]
    [InlineData(404, "no_service", "HTTP 404 (no_service)")]
    [InlineData(403, "T0KEN/secret", "HTTP 403")]
    public async Task SendAsync_SlackSaysNo_IsAFailureInItsOwnWordOnly(int status, string answer, string detail)
    {
        await using var receiver = await Receiver.StartAsync(new ReceiverReply(status, answer));
        using var bench = new SenderBench(NotificationShape.Slack, receiver.Address);

        var failure = await bench.FailAsync();

        Assert.Contains(detail, failure, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(NotificationShape.Slack, "<!channel> <http://evil.example|here>")]
    [InlineData(NotificationShape.DingTalk, "[here](http://evil.example) ![x](http://evil.example/x.png) @all <font>")]
    public async Task SendAsync_WordsOfOthers_BringNoLinkAndNoMention(NotificationShape shape, string words)
    {
        await using var receiver = await Receiver.StartAsync(shape == NotificationShape.Slack ? new ReceiverReply(200, "ok") : Taken);
        using var bench = new SenderBench(shape, receiver.Address);

        await bench.SendAsync(SenderBench.Frozen with { Title = words, Text = words });

        var text = JsonNode.Parse(receiver.Messages[0].Body)!.ToString();
        Assert.DoesNotContain("<", text, StringComparison.Ordinal);
        Assert.DoesNotContain("](", text, StringComparison.Ordinal);
        Assert.DoesNotContain("![", text, StringComparison.Ordinal);
        Assert.DoesNotContain("@all", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(NotificationShape.Slack, 3000)]
    [InlineData(NotificationShape.DingTalk, 5000)]
    public async Task SendAsync_EndlessText_IsCutToWhatTheChatTakes(NotificationShape shape, int longest)
    {
        await using var receiver = await Receiver.StartAsync(shape == NotificationShape.Slack ? new ReceiverReply(200, "ok") : Taken);
        using var bench = new SenderBench(shape, receiver.Address);

        await bench.SendAsync(SenderBench.Frozen with { Text = new string('&', 20_000), Remedy = string.Concat(Enumerable.Repeat("𝕏", 5_000)) });

        var body = JsonNode.Parse(receiver.Messages[0].Body)!;
        IEnumerable<string> texts = shape == NotificationShape.Slack ? body["blocks"]!.AsArray().Select(block => (string)block!["text"]!["text"]!) : [(string)body["markdown"]!["text"]!];
        Assert.All(texts, text => Assert.InRange(text.Length, 1, longest));
    }
}
