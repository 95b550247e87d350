using EdgeAutoscaler.Adapters.Prometheus;
using Moq;

namespace EdgeAutoscaler.Adapters.Tests.Prometheus;

/// <summary>What an observer hears of the requests, and the one thing an instant query may tell the server of our clock.</summary>
public sealed class RequestObservationTests
{
    private readonly Mock<ILoadSourceObserver> _observer = new();

    [Fact]
    public async Task ReadAsync_EachQuery_IsObservedOnceWithItsStatus()
    {
        await using var server = await ScriptedPrometheus.StartAsync(request => request.Query == "sum(x)" ? Reply.Value(1) : new Reply(404, ""));
        using var source = Reading.Source(Reading.Options(server.Address), _observer.Object);

        await source.ReadAsync([Reading.Signal("sum(x)"), Reading.Signal("sum(x)"), Reading.Signal("sum(y)")], CancellationToken.None);

        Heard("200", Times.Once());
        Heard("404", Times.Once());
    }

    [Fact]
    public async Task ReadAsync_Retries_AreOneRequestWithTheLastStatus()
    {
        var attempts = 0;
        await using var server = await ScriptedPrometheus.StartAsync(_ =>
            Interlocked.Increment(ref attempts) == 1 ? new Reply(503, "") : Reply.Value(1));
        using var source = Reading.Source(Reading.Options(server.Address), _observer.Object);

        await source.ReadAsync([Reading.Signal()], CancellationToken.None);

        Heard("200", Times.Once());
        Heard("503", Times.Never());
    }

    [Fact]
    public async Task ReadAsync_NobodyListens_IsObservedAsUnreachable()
    {
        var server = await ScriptedPrometheus.StartAsync(Reply.Value(1));
        var address = server.Address;
        await server.DisposeAsync();
        using var source = Reading.Source(Reading.Options(address), _observer.Object);

        await source.ReadAsync([Reading.Signal()], CancellationToken.None);

        Heard("unreachable", Times.Once());
    }

    [Fact]
    public async Task ReadAsync_NoAnswerInTime_IsObservedAsTimeout()
    {
        await using var server = await ScriptedPrometheus.StartAsync(new Reply(200, "") { Silent = true });
        using var source = Reading.Source(
            Reading.Options(server.Address) with { Timeout = TimeSpan.FromMilliseconds(200) }, _observer.Object);

        await source.ReadAsync([Reading.Signal()], CancellationToken.None);

        Heard("timeout", Times.Once());
    }

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, "1700000000")]
    public async Task ReadAsync_EvaluationTime_IsSentOnlyWhereWanted(bool wanted, string? time)
    {
        await using var server = await ScriptedPrometheus.StartAsync(Reply.Value(1));
        using var source = Reading.Source(Reading.Options(server.Address) with { SendEvaluationTime = wanted });

        await source.ReadAsync([Reading.Signal()], CancellationToken.None);

        Assert.Equal(time, Assert.Single(server.Seen).Form.GetValueOrDefault("time"));
    }

    [Fact]
    public async Task ReadAsync_TokenThatNoHeaderCanCarry_IsUnauthorizedAndNotSent()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "hünter2");
        await using var server = await ScriptedPrometheus.StartAsync(Reply.Value(1));
        using var source = Reading.Source(Reading.Options(server.Address) with { BearerTokenFile = file });

        var reading = Assert.Single(await source.ReadAsync([Reading.Signal()], CancellationToken.None));
        File.Delete(file);

        Assert.DoesNotContain("hünter2", reading.Missing(Core.Load.SignalProblem.Unauthorized).Detail, StringComparison.Ordinal);
        Assert.Empty(server.Seen);
    }

    private void Heard(string code, Times times) =>
        _observer.Verify(one => one.Requested("main", code, It.Is<TimeSpan>(duration => duration >= TimeSpan.Zero)), times);
}
