using System.Text;
using EdgeAutoscaler.Adapters.Prometheus;
using EdgeAutoscaler.Core.Load;

namespace EdgeAutoscaler.Adapters.Tests.Prometheus;

public sealed class RequestTests : IDisposable
{
    private readonly string _secretFile = Path.GetTempFileName();

    public void Dispose() => File.Delete(_secretFile);

    [Fact]
    public async Task ReadAsync_SharedTexts_AreAskedOnceAndAnsweredInOrder()
    {
        await using var server = await ScriptedPrometheus.StartAsync(request => request.Query == "age"
            ? Reply.Scalar("1700000000")
            : Reply.Vector(("pool=a", "1"), ("pool=b", "2")));
        using var source = Reading.Source(Reading.Options(server.Address));

        var readings = await source.ReadAsync(
            [Reading.Signal("sum(x)", "age", "pool=b"), Reading.Signal("sum(x)", "age", "pool=a")], CancellationToken.None);

        Assert.Equal([2, 1], readings.Select(reading => reading.Sample().Value));
        Assert.Equal(["age", "sum(x)"], server.Seen.Select(request => request.Query).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ReadAsync_ManyTexts_AreAtMostEightAtOnce()
    {
        await using var server = await ScriptedPrometheus.StartAsync(Reply.Value(1));
        using var source = Reading.Source(Reading.Options(server.Address));

        await source.ReadAsync([.. Enumerable.Range(0, 40).Select(index => Reading.Signal($"sum(x{index})"))], CancellationToken.None);

        Assert.Equal(40, server.Seen.Count);
        Assert.InRange(server.MostInFlight, 1, 8);
    }

    [Fact]
    public async Task ReadAsync_AddressWithPrefix_IsKept()
    {
        await using var server = await ScriptedPrometheus.StartAsync(Reply.Value(1));
        using var source = Reading.Source(Reading.Options(new Uri(server.Address, "/select/0/prometheus/")));

        await source.ReadAsync([Reading.Signal()], CancellationToken.None);

        Assert.Equal(("POST", "/select/0/prometheus/api/v1/query"), (server.Seen[0].Method, server.Seen[0].Path));
    }

    [Theory]
    [InlineData(405)]
    [InlineData(501)]
    public async Task ReadAsync_PostRefused_FallsBackToGetForGood(int status)
    {
        await using var server = await ScriptedPrometheus.StartAsync(request =>
            request.Method == "GET" && request.Query == "a{b=\"ü&+\"} + 1" ? Reply.Value(4) : new Reply(status, ""));
        using var source = Reading.Source(Reading.Options(server.Address));
        var signal = Reading.Signal("a{b=\"ü&+\"} + 1");

        var first = await source.ReadAsync([signal], CancellationToken.None);
        await source.ReadAsync([signal], CancellationToken.None);

        Assert.Equal(4, first[0].Sample().Value);
        Assert.Equal(["POST", "GET", "GET"], server.Seen.Select(request => request.Method));
    }

    [Fact]
    public async Task ReadAsync_BearerTokenRotates_IsSentAnew()
    {
        var seen = await AuthorizationsAsync(options => options with { BearerTokenFile = _secretFile }, "first\n", "second\n");

        Assert.Equal(["Bearer first", "Bearer second"], seen);
    }

    [Theory]
    [InlineData("bearer", "hunter2-token")]
    [InlineData("basic", "user:hunter2-password")]
    public async Task ReadAsync_ServerQuotesTheCredentials_TheReadingDoesNot(string kind, string secret)
    {
        await File.WriteAllTextAsync(_secretFile, secret);
        await using var server = await ScriptedPrometheus.StartAsync(
            request => new Reply(400, $$"""{"status":"error","errorType":"bad_data","error":"bad {{secret}} of {{request.Authorization}}"}"""));
        var options = Reading.Options(server.Address);
        using var source = Reading.Source(kind == "bearer" ? options with { BearerTokenFile = _secretFile } : options with { BasicAuthFile = _secretFile });

        var missing = Assert.IsType<SignalReading.Missing>((await source.ReadAsync([Reading.Signal()], CancellationToken.None))[0]);

        Assert.Contains("bad *** of ***", missing.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_BasicAuthRotates_IsSentAnew()
    {
        var seen = await AuthorizationsAsync(options => options with { BasicAuthFile = _secretFile }, "user:one", "user:two:ü");

        Assert.Equal([Basic("user:one"), Basic("user:two:ü")], seen);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hunter2")]
    [InlineData("user:hunter2\nsecond line")]
    public async Task ReadAsync_UnusableSecret_IsNeitherSentNorQuoted(string secret)
    {
        await using var server = await ScriptedPrometheus.StartAsync(Reply.Value(1));
        using var source = Reading.Source(Reading.Options(server.Address) with { BasicAuthFile = _secretFile });
        await File.WriteAllTextAsync(_secretFile, secret);

        var missing = (await source.ReadAsync([Reading.Signal()], CancellationToken.None))[0].Missing(SignalProblem.Unauthorized);

        Assert.Contains(_secretFile, missing.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", missing.Detail, StringComparison.Ordinal);
        Assert.Empty(server.Seen);
    }

    [Fact]
    public async Task ReadAsync_SecretFileGone_IsUnauthorized()
    {
        using var source = Reading.Source(Reading.Options(new Uri("http://127.0.0.1:9")) with { BearerTokenFile = $"{_secretFile}.gone" });

        (await source.ReadAsync([Reading.Signal()], CancellationToken.None))[0].Missing(SignalProblem.Unauthorized);
    }

    [Theory]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("http://user:hunter2@127.0.0.1/")]
    [InlineData("http://127.0.0.1/?token=hunter2")]
    public void Create_AddressThatCannotBeMeant_IsRefusedWithoutQuotingIt(string address)
    {
        var error = Assert.Throws<ArgumentException>(() => Reading.Source(Reading.Options(new Uri(address))));

        Assert.Contains("address", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", error.Message, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<string?>> AuthorizationsAsync(Func<PrometheusOptions, PrometheusOptions> with, params string[] secrets)
    {
        await using var server = await ScriptedPrometheus.StartAsync(Reply.Value(1));
        using var source = Reading.Source(with(Reading.Options(server.Address)));
        foreach (var secret in secrets)
        {
            await File.WriteAllTextAsync(_secretFile, secret);
            (await source.ReadAsync([Reading.Signal()], CancellationToken.None))[0].Sample();
        }

        return [.. server.Seen.Select(request => request.Authorization)];
    }

    private static string Basic(string secret) => $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes(secret))}";
}
