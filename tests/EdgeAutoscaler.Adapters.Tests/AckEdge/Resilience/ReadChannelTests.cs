using System.Net.Sockets;
using EdgeAutoscaler.Adapters.Tests.AckEdge.Credentials;
using EdgeAutoscaler.Adapters.Tests.AckEdge.Servers;
using EdgeAutoscaler.Core.Ports;
using Microsoft.Extensions.Time.Testing;

namespace EdgeAutoscaler.Adapters.Tests.AckEdge.Resilience;

public sealed class ReadChannelTests
{
    private const string Good = """{"state":"running"}""";

    public static TheoryData<int, string> Transient => new()
    {
        { 500, "" },
        { 502, "<html></html>" },
        { 503, """{"code":"ServiceUnavailable","request_id":"r"}""" },
        { 429, "" },
        { 408, "" },
        { 400, """{"code":"Throttling.User","request_id":"r"}""" },
    };

    [Theory]
    [MemberData(nameof(Transient))]
    public async Task Get_TransientAnswerThenAGoodOne_Succeeds(int status, string body)
    {
        await using var server = await HttpServer.StartAsync(request => request.Number < 3 ? new Reply(status, body) : Reply.Ok(Good));
        using var client = new TestClient(server.Address);

        Assert.Equal(new Answer<string>.Ok("running"), await StateAsync(client));
        Assert.Equal(3, server.Requests.Count);
        Assert.Equal([$"{status}", $"{status}", "200"], client.Observer.Seen.Select(attempt => attempt.Code));
    }

    [Theory]
    [InlineData(400, "InvalidParameter")]
    [InlineData(403, "StatusForbidden")]
    [InlineData(404, "ErrorClusterNotFound")]
    [InlineData(302, "Elsewhere")]
    public async Task Get_FinalAnswer_IsNotAskedAgain(int status, string code)
    {
        await using var server = await HttpServer.StartAsync(_ => new Reply(status, $$"""{"code":"{{code}}"}""", new() { ["Location"] = "/x" }));
        using var client = new TestClient(server.Address);

        Assert.Equal(code, Failure(await StateAsync(client)));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Get_EveryAttempt_IsSignedAnew()
    {
        await using var server = await HttpServer.StartAsync(_ => new Reply(500, ""));
        using var client = new TestClient(server.Address);

        Assert.Equal("http_500", Failure(await StateAsync(client)));

        Assert.Equal(4, server.Requests.Count);
        Assert.Equal(4, server.Requests.Select(request => request.Header("x-acs-signature-nonce")).Distinct().Count());
        Assert.Equal(4, server.Requests.Select(request => request.Header("Authorization")).Distinct().Count());
    }

    [Fact]
    public async Task Get_KeepsFailing_OpensTheCircuit()
    {
        await using var server = await HttpServer.StartAsync(_ => new Reply(500, ""));
        using var client = new TestClient(server.Address);

        await StateAsync(client);
        await StateAsync(client);

        Assert.Equal("circuit_open", Failure(await StateAsync(client)));
        Assert.Equal(5, server.Requests.Count);
    }

    [Fact]
    public async Task Get_NobodyListens_NamesThePlaceAndTheCauseBeforeAndAfterTheCircuitOpens()
    {
        var address = UnusedPort.Address();
        using var client = new TestClient(address);
        var cause = $"No connection to {address.Host}:{address.Port}: connection refused.";

        var first = Assert.IsType<Answer<string>.Failed>(await StateAsync(client));
        await StateAsync(client);
        var later = Assert.IsType<Answer<string>.Failed>(await StateAsync(client));

        Assert.Equal(("unreachable", cause), (first.Reason, first.Detail));
        Assert.Equal("circuit_open", later.Reason);
        Assert.StartsWith(cause, later.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ServerHangsUp_IsRetried()
    {
        var requests = 0;
        await using var server = new RawServer((socket, stop) =>
        {
            if (Interlocked.Increment(ref requests) > 1)
                return RawServer.Answer($"HTTP/1.1 200 OK\r\nContent-Length: {Good.Length}\r\n\r\n{Good}")(socket, stop);
            socket.LingerState = new LingerOption(true, 0);
            socket.Close();
            return Task.CompletedTask;
        });
        using var client = new TestClient(server.Address);

        Assert.Equal(new Answer<string>.Ok("running"), await StateAsync(client));
    }

    [Fact]
    public async Task Get_SilentServer_TimesOut()
    {
        var time = new FakeTimeProvider(Samples.Now);
        await using var server = await HttpServer.StartAsync(_ =>
        {
            time.Advance(TimeSpan.FromMinutes(2));
            return new Reply(200, "", Hang: true);
        });
        using var client = new TestClient(server.Address, time);

        Assert.Equal("timeout", Failure(await StateAsync(client)));
    }

    [Fact]
    public async Task Get_AnswerOverTheSizeLimit_IsRefusedAndNotAskedAgain()
    {
        await using var server = await HttpServer.StartAsync(_ => Reply.Ok($$"""{"state":"{{new string('x', 2 * 1024 * 1024)}}"}"""));
        using var client = new TestClient(server.Address);

        Assert.Equal("response_too_large", Failure(await StateAsync(client)));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Get_NoCredentials_TellsWhy()
    {
        await using var server = await HttpServer.StartAsync(_ => Reply.Ok(Good));
        using var client = new TestClient(server.Address, credentials: ScriptedProvider.Missing("nothing set"));

        Assert.Equal(new Answer<string>.Failed("no_credentials", "nothing set"), await StateAsync(client));
        Assert.Empty(server.Requests);
    }

    private static Task<Answer<string>> StateAsync(TestClient client) => client.Api.GetClusterStateAsync(Samples.ClusterId, default);

    private static string Failure(Answer<string> answer) => Assert.IsType<Answer<string>.Failed>(answer).Reason;
}
