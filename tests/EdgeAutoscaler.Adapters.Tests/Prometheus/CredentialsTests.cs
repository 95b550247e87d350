using EdgeAutoscaler.Adapters.Prometheus;
using EdgeAutoscaler.Core.Load;
using static EdgeAutoscaler.Adapters.Tests.Prometheus.Reading;

namespace EdgeAutoscaler.Adapters.Tests.Prometheus;

/// <summary>Credentials come from files, at the moment of the request, and stay out of every text.</summary>
public sealed class CredentialsTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task ReadAsync_BearerTokenFile_IsSentWithoutItsLineEnd()
    {
        await using var server = await ScriptedServer.StartAsync(Reply.Vector("1"));
        await File.WriteAllTextAsync(_file, "first-token\n");
        using var source = WithToken(server);

        await source.OneAsync(Cpu);

        Assert.Equal("Bearer first-token", Assert.Single(server.Asked).Authorization);
    }

    [Fact]
    public async Task ReadAsync_RotatedToken_IsUsedAtOnce()
    {
        await using var server = await ScriptedServer.StartAsync(Reply.Vector("1"));
        await File.WriteAllTextAsync(_file, "first-token");
        using var source = WithToken(server);
        await source.OneAsync(Cpu);
        await File.WriteAllTextAsync(_file, "other-token");

        await source.OneAsync(Cpu);

        Assert.Equal(["Bearer first-token", "Bearer other-token"], server.Asked.Select(asked => asked.Authorization));
    }

    [Theory]
    [InlineData("reader:pass:word", "Basic cmVhZGVyOnBhc3M6d29yZA==")]
    [InlineData("reader:pässword", "Basic cmVhZGVyOnDDpHNzd29yZA==")]
    public async Task ReadAsync_BasicAuthFile_IsSentInUtf8(string secret, string header)
    {
        await using var server = await ScriptedServer.StartAsync(Reply.Vector("1"));
        await File.WriteAllTextAsync(_file, secret);
        using var source = WithPassword(server);

        await source.OneAsync(Cpu);

        Assert.Equal(header, Assert.Single(server.Asked).Authorization);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("two\nlines")]
    [InlineData("tök€n")]
    public async Task ReadAsync_UnusableToken_AsksNothingAndDoesNotQuoteIt(string token)
    {
        await using var server = await ScriptedServer.StartAsync(Reply.Vector("1"));
        await File.WriteAllTextAsync(_file, token);
        using var source = WithToken(server);

        var detail = Misses(SignalProblem.Unauthorized, await source.OneAsync(Cpu));

        Assert.Contains(_file, detail, StringComparison.Ordinal);
        Assert.True(token.Trim().Length == 0 || !detail.Contains(token, StringComparison.Ordinal));
        Assert.Empty(server.Asked);
    }

    [Fact]
    public async Task ReadAsync_PasswordWithoutUser_AsksNothingAndDoesNotQuoteIt()
    {
        await using var server = await ScriptedServer.StartAsync(Reply.Vector("1"));
        await File.WriteAllTextAsync(_file, "secret-word");
        using var source = WithPassword(server);

        var detail = Misses(SignalProblem.Unauthorized, await source.OneAsync(Cpu));

        Assert.DoesNotContain("secret-word", detail, StringComparison.Ordinal);
        Assert.Empty(server.Asked);
    }

    [Fact]
    public async Task ReadAsync_MissingFile_IsUnauthorizedUntilItIsThere()
    {
        await using var server = await ScriptedServer.StartAsync(Reply.Vector("1"));
        File.Delete(_file);
        using var source = WithToken(server);
        Misses(SignalProblem.Unauthorized, await source.OneAsync(Cpu));
        await File.WriteAllTextAsync(_file, "first-token");

        Assert.Equal(1, Sample(await source.OneAsync(Cpu)).Value);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(500)]
    [InlineData(307)]
    public async Task ReadAsync_Refused_NeverQuotesTheCredentials(int status)
    {
        await using var server = await ScriptedServer.StartAsync(Reply.Status(status));
        await File.WriteAllTextAsync(_file, "reader:secret-word");
        using var source = WithPassword(server);

        var missing = Assert.IsType<SignalReading.Missing>(await source.OneAsync(Cpu));

        Assert.DoesNotContain("secret-word", missing.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("cmVhZGVyOnNlY3JldC13b3Jk", missing.Detail, StringComparison.Ordinal);
    }

    private PrometheusLoadSource WithToken(ScriptedServer server) => Source(server.Options with { BearerTokenFile = _file });

    private PrometheusLoadSource WithPassword(ScriptedServer server) => Source(server.Options with { BasicAuthFile = _file });

    private static PrometheusLoadSource Source(PrometheusOptions options) =>
        PrometheusLoadSource.Create(options, Clock(), new NullLoadSourceObserver());
}
