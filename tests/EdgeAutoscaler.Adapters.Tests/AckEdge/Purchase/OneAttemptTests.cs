using System.Net.Sockets;
using EdgeAutoscaler.Adapters.Tests.AckEdge.Servers;
using EdgeAutoscaler.Core.Purchasing;
using Microsoft.Extensions.Time.Testing;

namespace EdgeAutoscaler.Adapters.Tests.AckEdge.Purchase;

/// <summary>Whatever a server does to a purchase, it sees the purchase once.</summary>
public sealed class OneAttemptTests
{
    private readonly FakeTimeProvider _time = new(Samples.Now);

    public static TheoryData<string, string> Misbehaviours => new()
    {
        { "reset", "connection_lost" },
        { "close", "connection_lost" },
        { "silence", "timeout" },
        { "truncated", "connection_lost" },
        { "redirect", "http_302" },
        { "unavailable", "http_503" },
        { "continue", "connection_lost" },
        { "challenge", "http_401" },
        { "html", "bad_response" },
        { "flood", "response_too_large" },
    };

    [Theory]
    [MemberData(nameof(Misbehaviours))]
    public async Task ScaleOut_ServerMisbehaves_SendsOneRequestAndIsAmbiguous(string misbehaviour, string code)
    {
        await using var server = new RawServer(Misbehaviour(misbehaviour));
        using var client = new TestClient(server.Address, _time);

        var outcome = await client.BuyAsync();

        Assert.Equal(code, Assert.IsType<PurchaseOutcome.Ambiguous>(outcome).Code);
        Assert.Equal(1, server.Requests);
        Assert.Equal(1, server.Connections);
        Assert.Single(client.Observer.Seen);
    }

    [Theory]
    [InlineData("reset")]
    [InlineData("close")]
    public async Task ScaleOut_ServerKeptTheLastConnectionOpenAndThenMisbehaves_SendsOneMoreRequest(string misbehaviour)
    {
        var requests = 0;
        await using var server = new RawServer((socket, stop) =>
            Interlocked.Increment(ref requests) == 1 ? KeepAlive(socket, stop) : Misbehaviour(misbehaviour)(socket, stop));
        using var client = new TestClient(server.Address);

        Assert.IsType<PurchaseOutcome.Accepted>(await client.BuyAsync());
        Assert.IsType<PurchaseOutcome.Ambiguous>(await client.BuyAsync());

        Assert.Equal(2, server.Requests);
    }

    [Fact]
    public async Task ScaleOut_EachPurchase_TakesAFreshConnection()
    {
        await using var server = new RawServer(KeepAlive);
        using var client = new TestClient(server.Address);

        await client.BuyAsync();
        await client.BuyAsync();

        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task ScaleOut_OnTheWire_IsHttp11WithABodyAndNoExpectation()
    {
        await using var server = new RawServer(KeepAlive);
        using var client = new TestClient(server.Address);

        await client.BuyAsync();

        Assert.StartsWith($"POST /api/v2/clusters/{Samples.ClusterId} HTTP/1.1\r\n", server.LastHead, StringComparison.Ordinal);
        Assert.Contains("Content-Length: 372", server.LastHead, StringComparison.Ordinal);
        Assert.DoesNotContain("Expect:", server.LastHead, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("traceparent", server.LastHead, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task ScaleOut_CancelledAfterSending_IsAmbiguous()
    {
        using var cancellation = new CancellationTokenSource();
        await using var server = new RawServer(async (_, stop) =>
        {
            await cancellation.CancelAsync();
            await Task.Delay(Timeout.Infinite, stop);
        });
        using var client = new TestClient(server.Address);

        var outcome = await client.BuyAsync(cancellationToken: cancellation.Token);

        Assert.Equal("cancelled", Assert.IsType<PurchaseOutcome.Ambiguous>(outcome).Code);
        Assert.Equal(1, server.Requests);
    }

    private static Task KeepAlive(Socket socket, CancellationToken stop)
    {
        const string Body = """{"cluster_id":"c","request_id":"r","task_id":"T-1"}""";
        return socket.SendAsync(
            System.Text.Encoding.ASCII.GetBytes($"HTTP/1.1 202 Accepted\r\nContent-Type: application/json\r\nContent-Length: {Body.Length}\r\n\r\n{Body}"),
            stop).AsTask();
    }

    private Func<Socket, CancellationToken, Task> Misbehaviour(string name) => name switch
    {
        "reset" => (socket, _) =>
        {
            socket.LingerState = new LingerOption(true, 0);
            socket.Close();
            return Task.CompletedTask;
        },
        "close" => (socket, _) =>
        {
            socket.Close();
            return Task.CompletedTask;
        },
        "silence" => (_, stop) =>
        {
            _time.Advance(TimeSpan.FromMinutes(1));
            return Task.Delay(Timeout.Infinite, stop);
        },
        "truncated" => RawServer.Answer("HTTP/1.1 202 Accepted\r\nContent-Length: 500\r\n\r\n{\"task_id\":\"T-1\""),
        "redirect" => RawServer.Answer("HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n"),
        "unavailable" => RawServer.Answer("HTTP/1.1 503 Service Unavailable\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n"),
        "continue" => RawServer.Answer("HTTP/1.1 100 Continue\r\n\r\n"),
        "challenge" => RawServer.Answer("HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n"),
        "html" => RawServer.Answer("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<html></html>"),
        "flood" => RawServer.Answer($"HTTP/1.1 202 Accepted\r\n\r\n{{\"task_id\":\"T-1\",\"x\":\"{new string('x', 2 * 1024 * 1024)}\"}}"),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };
}
