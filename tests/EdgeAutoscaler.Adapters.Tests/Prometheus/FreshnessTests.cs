using EdgeAutoscaler.Core.Load;
using Microsoft.AspNetCore.Http;
using static EdgeAutoscaler.Adapters.Tests.Prometheus.Reading;

namespace EdgeAutoscaler.Adapters.Tests.Prometheus;

/// <summary>When a value was measured, which is not when it was read.</summary>
public sealed class FreshnessTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task ReadAsync_FreshnessQuery_DatesTheSample()
    {
        await using var server = await StartAsync(Reply.Vector(Now - (30 * Second)));
        using var source = server.Source();

        Assert.Equal(new LoadSample(Now - (30 * Second), 5), Sample(await source.OneAsync(Dated)));
    }

    [Fact]
    public async Task ReadAsync_FreshnessIsAScalar_DatesTheSample()
    {
        await using var server = await StartAsync(Reply.Scalar(Now - Second));
        using var source = server.Source();

        Assert.Equal(Now - Second, Sample(await source.OneAsync(Dated)).At);
    }

    [Fact]
    public async Task ReadAsync_FractionOfASecond_IsKept()
    {
        await using var server = await StartAsync(Reply.Vector(Now - TimeSpan.FromMilliseconds(1250)));
        using var source = server.Source();

        Assert.Equal(Now - TimeSpan.FromMilliseconds(1250), Sample(await source.OneAsync(Dated)).At);
    }

    [Fact]
    public async Task ReadAsync_ExactlyMaxAge_IsStillFresh()
    {
        await using var server = await StartAsync(Reply.Vector(Now - Dated.MaxAge));
        using var source = server.Source();

        Assert.Equal(5, Sample(await source.OneAsync(Dated)).Value);
    }

    [Fact]
    public async Task ReadAsync_OlderThanMaxAge_IsStaleAndSaysHowOld()
    {
        await using var server = await StartAsync(Reply.Vector(Now - TimeSpan.FromMinutes(7)));
        using var source = server.Source();

        Assert.Contains("7 minutes", Misses(SignalProblem.Stale, await source.OneAsync(Dated)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(299, null)]
    [InlineData(301, SignalProblem.Absurd)]
    public async Task ReadAsync_MeasuredInTheFuture_IsAbsurdBeyondFiveMinutes(int seconds, SignalProblem? problem)
    {
        await using var server = await StartAsync(Reply.Vector(Now + (seconds * Second)));
        using var source = server.Source();

        var reading = await source.OneAsync(Dated);

        if (problem is null)
            Assert.Equal(5, Sample(reading).Value);
        else
            Misses(problem.Value, reading);
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("+Inf")]
    [InlineData("-Inf")]
    [InlineData("-1")]
    [InlineData("1e300")]
    public async Task ReadAsync_FreshnessIsNoTime_IsNeverANumber(string text)
    {
        await using var server = await StartAsync(Reply.Vector(text));
        using var source = server.Source();

        Assert.IsType<SignalReading.Missing>(await source.OneAsync(Dated));
    }

    [Fact]
    public async Task ReadAsync_FreshnessIsEmpty_IsUnknown()
    {
        await using var server = await StartAsync(Reply.Vector());
        using var source = server.Source();

        Misses(SignalProblem.FreshnessUnknown, await source.OneAsync(Dated));
    }

    [Fact]
    public async Task ReadAsync_FreshnessQueryIsRejected_IsUnknownAndSaysWhy()
    {
        await using var server = await StartAsync(Reply.Error("bad_data", "unclosed left parenthesis", 400));
        using var source = server.Source();

        Assert.Contains("unclosed left parenthesis", Misses(SignalProblem.FreshnessUnknown, await source.OneAsync(Dated)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_SeveralFreshnessSeriesWithoutLabels_AreUnknown()
    {
        await using var server = await StartAsync(Ages);
        using var source = server.Source();

        Misses(SignalProblem.FreshnessUnknown, await source.OneAsync(Dated));
    }

    [Fact]
    public async Task ReadAsync_SeveralFreshnessSeries_LabelsPickTheGroupsOwn()
    {
        await using var server = await ScriptedServer.StartAsync(asked => asked.Query == Load
            ? Reply.Vector(("\"group\":\"a\"", "1"), ("\"group\":\"b\"", "2"))
            : Ages);
        using var source = server.Source();

        var readings = await source.ReadAsync([Dated.Labelled(("group", "a")), Dated.Labelled(("group", "b"))], default);

        Assert.Equal(new LoadSample(Now - Second, 1), Sample(readings[0]));
        Misses(SignalProblem.Stale, readings[1]);
    }

    [Theory]
    [InlineData("load", "max(timestamp(load))")]
    [InlineData("load{group=\"a\"}", "max(timestamp(load{group=\"a\"}))")]
    public async Task ReadAsync_BareSelector_AsksForItsOwnAge(string query, string freshness)
    {
        await using var server = await ScriptedServer.StartAsync(asked =>
            asked.Query == freshness ? Reply.Vector(Now - Second) : Reply.Vector("5"));
        using var source = server.Source();

        Assert.Equal(new LoadSample(Now - Second, 5), Sample(await source.OneAsync(Cpu with { Query = query })));
        Assert.Equal(new HashSet<string> { query, freshness }, server.Asked.Select(asked => asked.Query).ToHashSet());
    }

    [Fact]
    public async Task ReadAsync_BareSelectorWithLabels_DatesTheSeriesThatIsPicked()
    {
        await using var server = await ScriptedServer.StartAsync(asked => asked.Query switch
        {
            "load" => Reply.Vector(("\"__name__\":\"load\",\"group\":\"a\"", "1"), ("\"__name__\":\"load\",\"group\":\"b\"", "2")),
            "timestamp(load)" => Ages,
            _ => Reply.Status(500),
        });
        using var source = server.Source();
        var signal = Cpu with { Query = "load" };

        Assert.Equal(new LoadSample(Now - Second, 1), Sample(await source.OneAsync(signal.Labelled(("group", "a")))));
        Misses(SignalProblem.Stale, await source.OneAsync(signal.Labelled(("group", "b"))));
    }

    private static RequestDelegate Ages { get; } = Reply.Vector(
        ("\"group\":\"a\"", Reply.Seconds(Now - Second)), ("\"group\":\"b\"", Reply.Seconds(Now - TimeSpan.FromHours(1))));

    private static Task<ScriptedServer> StartAsync(RequestDelegate freshness) =>
        ScriptedServer.StartAsync(asked => asked.Query == AgeOfLoad ? freshness : Reply.Vector("5"));
}
