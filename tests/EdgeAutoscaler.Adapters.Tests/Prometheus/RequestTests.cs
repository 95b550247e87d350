using EdgeAutoscaler.Adapters.Prometheus;
using EdgeAutoscaler.Core.Load;
using static EdgeAutoscaler.Adapters.Tests.Prometheus.Reading;

namespace EdgeAutoscaler.Adapters.Tests.Prometheus;

/// <summary>What is sent to the server, and how often.</summary>
public sealed class RequestTests
{
    [Fact]
    public async Task ReadAsync_SharedQueries_AreAskedOnce()
    {
        await using var server = await ScriptedServer.StartAsync(asked =>
            asked.Query == AgeOfLoad ? Reply.Vector(Now) : Reply.Vector(("\"group\":\"a\"", "1"), ("\"group\":\"b\"", "2")));
        using var source = server.Source();

        var readings = await source.ReadAsync(
            [Dated.Labelled(("group", "a")), Dated.Labelled(("group", "b")), Cpu.Labelled(("group", "b")) with { Query = Load }],
            CancellationToken.None);

        Assert.Equal([1, 2, 2], readings.Select(reading => Sample(reading).Value));
        Assert.Equal(2, server.Asked.Count);
    }

    [Fact]
    public async Task ReadAsync_QueryThatIsAnothersFreshness_IsAskedOnce()
    {
        await using var server = await ScriptedServer.StartAsync(Reply.Vector(Now));
        using var source = server.Source();

        await source.ReadAsync([Dated, Cpu with { Query = AgeOfLoad }], CancellationToken.None);

        Assert.Equal(2, server.Asked.Count);
    }

    [Fact]
    public async Task ReadAsync_NoSignals_AsksNothing()
    {
        await using var server = await ScriptedServer.StartAsync(Reply.Vector("1"));
        using var source = server.Source();

        Assert.Empty(await source.ReadAsync([], CancellationToken.None));
        Assert.Empty(server.Asked);
    }

    [Fact]
    public async Task ReadAsync_ManyQueries_AreAskedAtMostEightAtATime()
    {
        var (running, most) = (0, 0);
        await using var server = await ScriptedServer.StartAsync(_ => async context =>
        {
            var now = Interlocked.Increment(ref running);
            InterlockedMax(ref most, now);
            await Task.Yield();
            Interlocked.Decrement(ref running);
            await Reply.Vector("1")(context);
        });
        using var source = server.Source();

        var readings = await source.ReadAsync([.. Enumerable.Range(0, 60).Select(n => Cpu with { Query = $"sum(load{n})" })], CancellationToken.None);

        Assert.All(readings, reading => Assert.Equal(1, Sample(reading).Value));
        Assert.InRange(most, 1, 8);
    }

    [Fact]
    public async Task ReadAsync_Query_IsPostedBelowThePathPrefix()
    {
        await using var server = await ScriptedServer.StartAsync(Reply.Vector("1"));
        using var source = PrometheusLoadSource.Create(
            server.Options with { Address = new Uri(server.Address, "/tenant/prometheus/") }, Clock(), new NullLoadSourceObserver());

        await source.OneAsync(Cpu with { Query = "sum(load{a=\"ä+&b\"})" });

        var asked = Assert.Single(server.Asked);
        Assert.Equal(("POST", "/tenant/prometheus/api/v1/query", "sum(load{a=\"ä+&b\"})"), (asked.Method, asked.Path, asked.Query));
    }

    [Theory]
    [InlineData(405)]
    [InlineData(501)]
    public async Task ReadAsync_PostIsNotAllowed_FallsBackToGet(int status)
    {
        await using var server = await ScriptedServer.StartAsync(asked => asked.Method == "POST" ? Reply.Status(status) : Reply.Vector("4"));
        using var source = server.Source();

        Assert.Equal(4, Sample(await source.OneAsync(Cpu with { Query = "sum(load{a=\"ä+&b\"})" })).Value);
        Assert.Equal("sum(load{a=\"ä+&b\"})", server.Asked.Last().Query);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    public async Task ReadAsync_PassingTrouble_IsTriedAgain(int status)
    {
        var asked = 0;
        await using var server = await ScriptedServer.StartAsync(_ => Interlocked.Increment(ref asked) == 1 ? Reply.Status(status) : Reply.Vector("4"));
        using var source = server.Source();

        Assert.Equal(4, Sample(await source.OneAsync(Cpu)).Value);
    }

    [Fact]
    public async Task ReadAsync_ServerHangsUpOnce_IsTriedAgain()
    {
        var asked = 0;
        await using var server = await ScriptedServer.StartAsync(_ => Interlocked.Increment(ref asked) == 1 ? Reply.HangUp : Reply.Vector("4"));
        using var source = server.Source();

        Assert.Equal(4, Sample(await source.OneAsync(Cpu)).Value);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    public async Task ReadAsync_LastingTrouble_IsNotTriedAgain(int status)
    {
        await using var server = await ScriptedServer.StartAsync(Reply.Error("bad_data", "parse error", status));
        using var source = server.Source();

        await source.OneAsync(Cpu);

        Assert.Single(server.Asked);
    }

    [Fact]
    public async Task ReadAsync_ServerThatKeepsFailing_IsLeftAloneForAWhile()
    {
        await using var server = await ScriptedServer.StartAsync(Reply.Status(500));
        using var source = server.Source();
        for (var reading = 0; reading < 6; reading++)
            await source.OneAsync(Cpu);
        var before = server.Asked.Count;

        Misses(SignalProblem.Unreachable, await source.OneAsync(Cpu));

        Assert.Equal(before, server.Asked.Count);
    }

    [Fact]
    public async Task ReadAsync_Redirect_IsNotFollowed()
    {
        await using var elsewhere = await ScriptedServer.StartAsync(Reply.Vector("1"));
        var address = elsewhere.Address.ToString();
        await using var server = await ScriptedServer.StartAsync(Reply.Redirect(address));
        using var source = server.Source();

        Misses(SignalProblem.HttpError, await source.OneAsync(Cpu));

        Assert.Empty(elsewhere.Asked);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ReadAsync_EvaluationTime_IsTheInjectedClocksWhenAskedFor(bool send)
    {
        await using var server = await ScriptedServer.StartAsync(Reply.Vector("1"));
        using var source = PrometheusLoadSource.Create(
            server.Options with { SendEvaluationTime = send }, Clock(), new NullLoadSourceObserver());

        await source.OneAsync(Cpu);

        Assert.Equal(send ? Reply.Seconds(Now) : null, Assert.Single(server.Asked).Parameters.GetValueOrDefault("time"));
    }

    private static void InterlockedMax(ref int target, int value)
    {
        int seen;
        while ((seen = Volatile.Read(ref target)) < value && Interlocked.CompareExchange(ref target, value, seen) != seen)
        {
        }
    }
}
