using System.Diagnostics;
using EdgeAutoscaler.Adapters.Notifications;
using EdgeAutoscaler.Adapters.Tests.Prometheus;
using EdgeAutoscaler.Core.Notifying;
using EdgeAutoscaler.Testing.Receivers;

namespace EdgeAutoscaler.Adapters.Tests.Notifications;

/// <summary>What is tried again, for how long, and what is said of failures.</summary>
public sealed class DeliveryTests
{
    private const string Token = "t0ken-of-the-address";

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task SendAsync_TroubleThatPasses_IsTriedAgain(int status)
    {
        await using var receiver = await Receiver.StartAsync(new ReceiverReply(status), new ReceiverReply(status), new ReceiverReply(200));
        using var bench = Bench(receiver.Address);

        Assert.IsType<DeliveryResult.Delivered>(await bench.SendAsync());
        Assert.Equal(3, receiver.Messages.Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(410)]
    public async Task SendAsync_Refusal_IsNotTriedAgainAndQuotesNothing(int status)
    {
        await using var receiver = await Receiver.StartAsync(new ReceiverReply(status, $"no such path {Token}"));
        using var bench = Bench(receiver.Address);

        Assert.Equal($"HTTP {status}", await bench.FailAsync());
        Assert.Single(receiver.Messages);
    }

    [Fact]
    public async Task SendAsync_RetryAfter_IsObeyed()
    {
        await using var receiver = await Receiver.StartAsync(new ReceiverReply(429) { RetryAfter = "1" }, new ReceiverReply(200));
        using var bench = Bench(receiver.Address);
        var started = Stopwatch.StartNew();

        Assert.IsType<DeliveryResult.Delivered>(await bench.SendAsync());

        Assert.InRange(started.Elapsed, TimeSpan.FromMilliseconds(950), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task SendAsync_RetryAfterTooLong_IsGivenUpOn()
    {
        await using var receiver = await Receiver.StartAsync(new ReceiverReply(429) { RetryAfter = "600" });
        using var bench = Bench(receiver.Address);

        Assert.Equal("HTTP 429", await bench.FailAsync());
        Assert.Single(receiver.Messages);
    }

    [Fact]
    public async Task SendAsync_TroubleThatStays_IsGivenUpAfterFiveAttempts()
    {
        await using var receiver = await Receiver.StartAsync(new ReceiverReply(500));
        using var bench = Bench(receiver.Address);

        Assert.Equal("HTTP 500", await bench.FailAsync());
        Assert.Equal(5, receiver.Messages.Count);
    }

    [Fact]
    public async Task SendAsync_NoAnswer_EndsWithTheTotalTime()
    {
        await using var receiver = await Receiver.StartAsync(new ReceiverReply(503), new ReceiverReply(200) { Silent = true });
        using var bench = Bench(receiver.Address);
        bench.Target = bench.Target with { AttemptTimeout = TimeSpan.FromSeconds(20), TotalTimeout = TimeSpan.FromSeconds(1) };

        Assert.Equal("no good answer in time; the last was HTTP 503", await bench.FailAsync());
    }

    [Fact]
    public async Task SendAsync_Redirect_IsNotFollowed()
    {
        await using var elsewhere = await Receiver.StartAsync(new ReceiverReply(200));
        await using var receiver = await Receiver.StartAsync(new ReceiverReply(307) { Location = elsewhere.Address.ToString() });
        using var bench = Bench(receiver.Address);

        Assert.Contains("redirects are not followed", await bench.FailAsync(), StringComparison.Ordinal);
        Assert.Empty(elsewhere.Messages);
    }

    [Fact]
    public async Task SendAsync_CertificateOfAnUnknownAuthority_IsRefused()
    {
        using var authority = new CertificateAuthority();
        using var certificate = authority.Issue();
        await using var receiver = await Receiver.StartAsync(_ => new ReceiverReply(200), certificate);
        using var bench = Bench(receiver.Address);

        Assert.Contains("certificate", await bench.FailAsync(), StringComparison.Ordinal);
        Assert.Empty(receiver.Messages);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://100.100.100.200/latest/meta-data")]
    [InlineData("http://[fe80::1]/hook")]
    public async Task SendAsync_MetadataOrLinkLocalAddress_IsRefused(string address)
    {
        using var bench = Bench(new Uri(address));

        Assert.Contains("metadata", await bench.FailAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_NobodyListens_SaysSoWithoutTheAddress()
    {
        using var bench = Bench(new Uri($"http://127.0.0.1:1/{Token}"));

        var detail = await bench.FailAsync();

        Assert.StartsWith("no connection", detail, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(NotificationShape.Webhook, "", "one line that is not empty")]
    [InlineData(NotificationShape.Webhook, "https://a.example\nhttps://b.example", "one line")]
    [InlineData(NotificationShape.Webhook, "t0ken-of-the-address", "an http or https address")]
    [InlineData(NotificationShape.Webhook, "ftp://a.example/t0ken-of-the-address", "an http or https address")]
    [InlineData(NotificationShape.Webhook, "https://me:t0ken-of-the-address@a.example", "without a user name")]
    [InlineData(NotificationShape.Slack, "http://hooks.example/t0ken-of-the-address", "an https address")]
    [InlineData(NotificationShape.DingTalk, "http://oapi.example/t0ken-of-the-address", "an https address")]
    public async Task SendAsync_FileThatHoldsNoAddress_IsToldWithoutItsContent(NotificationShape shape, string content, string expected)
    {
        using var bench = new SenderBench(shape, new Uri("http://127.0.0.1"));
        bench.Write("url", content);

        var detail = await bench.FailAsync();

        Assert.Contains(expected, detail, StringComparison.Ordinal);
        Assert.Contains(bench.Target.UrlFile!, detail, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, detail, StringComparison.Ordinal);
        Assert.Equal(detail, await TargetFiles.ProblemAsync(bench.Target, CancellationToken.None));
    }

    [Fact]
    public async Task SendAsync_ChangedFile_CountsAtOnce()
    {
        await using var first = await Receiver.StartAsync(new ReceiverReply(200));
        await using var second = await Receiver.StartAsync(new ReceiverReply(200));
        using var bench = Bench(first.Address);

        await bench.SendAsync();
        bench.Write("url", second.Address.ToString());
        await bench.SendAsync();

        Assert.Equal((1, 1), (first.Messages.Count, second.Messages.Count));
    }

    [Fact]
    public async Task SendAsync_SecretFileIsGone_SendsNothingUnsigned()
    {
        await using var receiver = await Receiver.StartAsync(new ReceiverReply(200));
        using var bench = new SenderBench(NotificationShape.Webhook, receiver.Address, signed: true);
        File.Delete(bench.Target.SecretFile!);

        Assert.Contains("does not exist", await bench.FailAsync(), StringComparison.Ordinal);
        Assert.Empty(receiver.Messages);
    }

    private static SenderBench Bench(Uri address) => new(NotificationShape.Webhook, address);
}
