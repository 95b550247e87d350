using EdgeAutoscaler.Adapters.Prometheus;
using EdgeAutoscaler.Core.Load;
using static EdgeAutoscaler.Adapters.Tests.Prometheus.Reading;

namespace EdgeAutoscaler.Adapters.Tests.Prometheus;

/// <summary>Every way a server can fail has its name, and none of them is a number.</summary>
public sealed class ProblemTests
{
    [Theory]
    [InlineData(401, SignalProblem.Unauthorized)]
    [InlineData(403, SignalProblem.Unauthorized)]
    [InlineData(404, SignalProblem.HttpError)]
    [InlineData(500, SignalProblem.HttpError)]
    [InlineData(503, SignalProblem.HttpError)]
    public async Task ReadAsync_ErrorStatus_IsNamed(int status, SignalProblem problem)
    {
        await using var server = await ScriptedServer.StartAsync(Reply.Status(status));
        using var source = server.Source();

        Assert.Contains($"{status}", Misses(problem, await source.OneAsync(Cpu)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(422)]
    public async Task ReadAsync_BadData_IsABadQueryInTheServersWords(int status)
    {
        await using var server = await ScriptedServer.StartAsync(Reply.Error("bad_data", "unexpected end of input", status));
        using var source = server.Source();

        Assert.Contains("unexpected end of input", Misses(SignalProblem.BadQuery, await source.OneAsync(Cpu)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("<html><body>Welcome to the gateway</body></html>")]
    [InlineData("""{"status":"success"}""")]
    [InlineData("""{"status":"success","data":null}""")]
    [InlineData("""{"status":"success","data":[]}""")]
    [InlineData("""{"status":"success","data":{"resultType":"vector"}}""")]
    [InlineData("""{"status":"success","data":{"resultType":"vector","result":{}}}""")]
    [InlineData("""{"status":"success","data":{"resultType":"vector","result":[null]}}""")]
    [InlineData("""{"status":"success","data":{"resultType":"vector","result":[{"metric":{}}]}}""")]
    [InlineData("""{"status":"success","data":{"resultType":"vector","result":[{"metric":{},"value":[]}]}}""")]
    [InlineData("""{"status":"success","data":{"resultType":"vector","result":[{"metric":{},"value":["now","1"]}]}}""")]
    [InlineData("""{"status":"success","data":{"resultType":"vector","result":[{"metric":{},"value":[1,1]}]}}""")]
    [InlineData("""{"status":"success","data":{"resultType":"vector","result":[{"metric":{},"value":[1e999,"1"]}]}}""")]
    [InlineData("""{"status":"success","data":{"resultType":"vector","result":[{"metric":{"a":1},"value":[1,"1"]}]}}""")]
    [InlineData("""{"status":"success","data":{"resultType":"vector","result":[{"metric":{"a":"\ud800"},"value":[1,"1"]}]}}""")]
    [InlineData("""{"status":"success","data":{"resultType":"vector","result":[{"metric":{"\ud800":"a"},"value":[1,"1"]}]}}""")]
    [InlineData("""{"status":"success","data":{"resultType":"vector","result":[{"metric":{"a":"1","a":"2"},"value":[1,"1"]}]}}""")]
    [InlineData("""{"status":"\ud800","data":{"resultType":"vector","result":[]}}""")]
    [InlineData("""{"status":"success","data":{"resultType":"vector","result":[{"metric":{},"value":[1,"1"]""")]
    public async Task ReadAsync_AnswerThatIsNotTheApis_IsABadResponse(string body)
    {
        await using var server = await ScriptedServer.StartAsync(Reply.Json(body));
        using var source = server.Source();

        Misses(SignalProblem.BadResponse, await source.OneAsync(Cpu));
    }

    [Fact]
    public async Task ReadAsync_ErrorBodyWithBrokenText_StillIsAnError()
    {
        await using var server = await ScriptedServer.StartAsync(Reply.Json("""{"status":"error","errorType":"internal","error":"\ud800"}""", 500));
        using var source = server.Source();

        Assert.IsType<SignalReading.Missing>(await source.OneAsync(Cpu));
    }

    [Fact]
    public async Task ReadAsync_ConnectionBreaksInTheAnswer_IsNoNumber()
    {
        await using var server = await ScriptedServer.StartAsync(Reply.Cut);
        using var source = server.Source();

        var missing = Assert.IsType<SignalReading.Missing>(await source.OneAsync(Cpu));

        // The system tells a reset connection and a closed one apart as it likes.
        Assert.Contains(missing.Problem, new[] { SignalProblem.BadResponse, SignalProblem.Unreachable });
    }

    [Fact]
    public async Task ReadAsync_AnswerBeyondTheLimit_IsABadResponse()
    {
        await using var server = await ScriptedServer.StartAsync(Reply.Json(new string(' ', (16 * 1024 * 1024) + 1)));
        using var source = server.Source();

        Misses(SignalProblem.BadResponse, await source.OneAsync(Cpu));
    }

    [Fact]
    public async Task ReadAsync_Warnings_MayMeanPartialDataAndAreNoNumber()
    {
        await using var server = await ScriptedServer.StartAsync(Reply.With("warnings", """["remote read failed"]"""));
        using var source = server.Source();

        Assert.Contains("remote read failed", Misses(SignalProblem.Warnings, await source.OneAsync(Cpu)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("warnings", "[]")]
    [InlineData("warnings", "null")]
    [InlineData("infos", """["metric might not be a counter"]""")]
    public async Task ReadAsync_NothingToWarnOf_IsANumber(string member, string value)
    {
        await using var server = await ScriptedServer.StartAsync(Reply.With(member, value));
        using var source = server.Source();

        Assert.Equal(1, Sample(await source.OneAsync(Cpu)).Value);
    }

    [Fact]
    public async Task ReadAsync_SilentServer_TimesOut()
    {
        await using var server = await ScriptedServer.StartAsync(Reply.Silence);
        using var source = PrometheusLoadSource.Create(
            server.Options with { Timeout = TimeSpan.FromMilliseconds(300) }, Clock(), new NullLoadSourceObserver());

        Misses(SignalProblem.Timeout, await source.OneAsync(Cpu));
    }

    [Fact]
    public async Task ReadAsync_ServerIsGone_IsUnreachable()
    {
        var server = await ScriptedServer.StartAsync(Reply.Vector("1"));
        using var source = server.Source();
        await server.DisposeAsync();

        Misses(SignalProblem.Unreachable, await source.OneAsync(Cpu));
    }

    [Fact]
    public async Task ReadAsync_Cancelled_Throws()
    {
        await using var server = await ScriptedServer.StartAsync(Reply.Silence);
        using var source = server.Source();
        using var cancellation = new CancellationTokenSource();
        var reading = source.ReadAsync([Cpu], cancellation.Token);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    [Fact]
    public async Task ReadAsync_OneQueryFails_LeavesTheOthersAlone()
    {
        await using var server = await ScriptedServer.StartAsync(asked =>
            asked.Query == Load ? Reply.Vector("3") : Reply.Error("bad_data", "no such function", 400));
        using var source = server.Source();

        var readings = await source.ReadAsync([Cpu with { Query = "nosuch(load)" }, Cpu], CancellationToken.None);

        Misses(SignalProblem.BadQuery, readings[0]);
        Assert.Equal(3, Sample(readings[1]).Value);
    }
}
