using EdgeAutoscaler.Core.Load;

namespace EdgeAutoscaler.Adapters.Tests.Prometheus;

public sealed class FailureTests
{
    [Theory]
    [InlineData(401, "unauthorized", SignalProblem.Unauthorized)]
    [InlineData(403, "forbidden", SignalProblem.Unauthorized)]
    [InlineData(400, "bad_data", SignalProblem.BadQuery)]
    [InlineData(422, "execution", SignalProblem.BadQuery)]
    [InlineData(200, "bad_data", SignalProblem.BadQuery)]
    [InlineData(200, "internal", SignalProblem.HttpError)]
    [InlineData(404, "not_found", SignalProblem.HttpError)]
    [InlineData(429, "throttled", SignalProblem.HttpError)]
    [InlineData(500, "internal", SignalProblem.HttpError)]
    [InlineData(503, "timeout", SignalProblem.Timeout)]
    public async Task ReadAsync_ErrorOfTheServer_IsItsProblem(int status, string type, SignalProblem problem) =>
        (await Reading.OfAsync(Reading.Signal(), Reply.Error(status, type, "it is so"))).Missing(problem);

    [Theory]
    [InlineData(200, "<html>Login</html>", SignalProblem.BadResponse)]
    [InlineData(200, "{\"status\":\"succ", SignalProblem.BadResponse)]
    [InlineData(200, "{}", SignalProblem.BadResponse)]
    [InlineData(200, "[]", SignalProblem.BadResponse)]
    [InlineData(200, "", SignalProblem.BadResponse)]
    [InlineData(502, "<html>Bad gateway</html>", SignalProblem.HttpError)]
    public async Task ReadAsync_AnswerThatIsNoQueryResult_IsAProblem(int status, string body, SignalProblem problem) =>
        (await Reading.OfAsync(Reading.Signal(), new Reply(status, body))).Missing(problem);

    [Fact]
    public async Task ReadAsync_AnswerCutShort_IsABadResponse() =>
        (await Reading.OfAsync(Reading.Signal(), Reply.Value(5) with { Truncated = true })).Missing(SignalProblem.BadResponse);

    [Fact]
    public async Task ReadAsync_AnswerBeyondTheLimit_IsABadResponse()
    {
        var reading = await Reading.OfAsync(Reading.Signal(), new Reply(200, new string(' ', (16 * 1024 * 1024) + 1)));

        Assert.Contains("16 MiB", reading.Missing(SignalProblem.BadResponse).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_Redirect_IsNotFollowed()
    {
        await using var server = await ScriptedPrometheus.StartAsync(new Reply(302, "") { Location = "/elsewhere" });
        using var source = Reading.Source(Reading.Options(server.Address));

        (await source.ReadAsync([Reading.Signal()], CancellationToken.None))[0].Missing(SignalProblem.HttpError);

        Assert.Single(server.Seen);
    }

    [Fact]
    public async Task ReadAsync_NoAnswerInTime_IsATimeout()
    {
        await using var server = await ScriptedPrometheus.StartAsync(new Reply(200, "") { Silent = true });
        using var source = Reading.Source(Reading.Options(server.Address) with { Timeout = TimeSpan.FromMilliseconds(200) });

        (await source.ReadAsync([Reading.Signal()], CancellationToken.None))[0].Missing(SignalProblem.Timeout);
    }

    [Fact]
    public async Task ReadAsync_NobodyListens_IsUnreachable()
    {
        var server = await ScriptedPrometheus.StartAsync(Reply.Value(1));
        var address = server.Address;
        await server.DisposeAsync();
        using var source = Reading.Source(Reading.Options(address));

        (await source.ReadAsync([Reading.Signal()], CancellationToken.None))[0].Missing(SignalProblem.Unreachable);
    }

    [Fact]
    public async Task ReadAsync_NobodyListens_NamesThePlaceAndTheCauseEvenWhenTheServerIsLeftAlone()
    {
        var server = await ScriptedPrometheus.StartAsync(Reply.Value(1));
        var address = server.Address;
        await server.DisposeAsync();
        using var source = Reading.Source(Reading.Options(address));

        for (var reading = 0; reading < 4; reading++)
        {
            var missing = Assert.IsType<SignalReading.Missing>((await source.ReadAsync([Reading.Signal()], CancellationToken.None))[0]);
            Assert.StartsWith($"No connection to {address.Host}:{address.Port}: connection refused.", missing.Detail, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ReadAsync_ServerRecovers_IsRetriedWithinTheReading()
    {
        var attempts = 0;

        var reading = await Reading.OfAsync(Reading.Signal(), _ =>
            Interlocked.Increment(ref attempts) <= 2 ? new Reply(503, "") : Reply.Value(5));

        Assert.Equal(5, reading.Sample().Value);
    }

    [Fact]
    public async Task ReadAsync_ServerKeepsFailing_IsLeftAlone()
    {
        await using var server = await ScriptedPrometheus.StartAsync(new Reply(500, ""));
        using var source = Reading.Source(Reading.Options(server.Address));

        for (var reading = 0; reading < 4; reading++)
            await source.ReadAsync([Reading.Signal()], CancellationToken.None);

        Assert.Equal(5, server.Seen.Count);
    }

    [Fact]
    public async Task ReadAsync_Cancelled_Throws()
    {
        await using var server = await ScriptedPrometheus.StartAsync(new Reply(200, "") { Silent = true });
        using var source = Reading.Source(Reading.Options(server.Address));
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => source.ReadAsync([Reading.Signal()], cancellation.Token));
    }

    [Fact]
    public async Task ReadAsync_ReadingWithoutANumber_IsObserved()
    {
        await using var server = await ScriptedPrometheus.StartAsync(Reply.Vector());
        var observer = new RecordingObserver();
        using var source = Reading.Source(Reading.Options(server.Address), observer);

        await source.ReadAsync([Reading.Signal()], CancellationToken.None);

        Assert.Equal([("main", SignalProblem.NoData)], observer.Failures);
    }
}
