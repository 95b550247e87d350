using System.Collections.Concurrent;
using System.Text.Json;
using EdgeAutoscaler.Adapters.AckEdge.Credentials;
using EdgeAutoscaler.Adapters.Secrets;
using EdgeAutoscaler.Adapters.Tests.AckEdge.Servers;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Core.Purchasing;
using Microsoft.Extensions.Logging;

namespace EdgeAutoscaler.Adapters.Tests.AckEdge;

/// <summary>A hostile server hands every secret back; none of them gets any further.</summary>
public sealed class SecrecyTests
{
    private static readonly string[] Secrets = [Samples.Password, "YourAccessKeySecret", "STSTOKEN"];

    [Theory]
    [InlineData(400)]
    [InlineData(500)]
    public async Task ScaleOut_ServerEchoesTheSecrets_OutcomeAndLogsDoNot(int status)
    {
        var sink = new LogSink();
        await using var server = await EchoAsync(status);
        using var client = NewClient(server, sink);

        var outcome = await client.BuyAsync();

        Assert.IsNotType<PurchaseOutcome.Accepted>(outcome);
        AssertNoSecret(outcome.ToString());
        AssertNoSecret(string.Join('\n', sink.Lines));
        Assert.NotEmpty(sink.Lines);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(500)]
    public async Task Read_ServerEchoesTheSecrets_AnswerAndLogsDoNot(int status)
    {
        var sink = new LogSink();
        await using var server = await EchoAsync(status);
        using var client = NewClient(server, sink);

        var answer = await client.Api.GetClusterStateAsync(Samples.ClusterId, default);

        AssertNoSecret(Assert.IsType<Answer<string>.Failed>(answer).ToString());
        AssertNoSecret(string.Join('\n', sink.Lines));
    }

    [Fact]
    public void Secret_PrintedOrSerialized_ShowsNothing()
    {
        var credential = Samples.TemporaryCredential;

        AssertNoSecret(credential.ToString());
        AssertNoSecret(new CredentialResult.Found(credential).ToString());
        AssertNoSecret(JsonSerializer.Serialize(credential));
        AssertNoSecret($"{new Secret(Samples.Password)}");
    }

    private static Task<HttpServer> EchoAsync(int status) => HttpServer.StartAsync(request => new Reply(
        status,
        JsonSerializer.Serialize(new
        {
            code = "SignatureDoesNotMatch",
            message = $"we signed {string.Join(',', request.Headers.Values)} {request.Body} {string.Join(' ', Secrets)}\r\nFAKE LOG LINE",
            request_id = "r-1",
        })));

    private static TestClient NewClient(HttpServer server, LogSink sink) => new(
        server.Address,
        credentials: new StaticCredentialProvider(Samples.TemporaryCredential),
        loggers: LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(sink)));

    private static void AssertNoSecret(string text) =>
        Assert.All(Secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));

    private sealed class LogSink : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IReadOnlyCollection<string> Lines => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
