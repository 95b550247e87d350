using System.Globalization;
using EdgeAutoscaler.Core.Load;
using static EdgeAutoscaler.Adapters.Tests.Prometheus.Reading;

namespace EdgeAutoscaler.Adapters.Tests.Prometheus;

/// <summary>Past measurements by range queries.</summary>
public sealed class HistoryTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task ReadHistoryAsync_WithoutFreshness_DatesPointsByTheirStep()
    {
        await using var server = await ScriptedServer.StartAsync(Reply.Matrix((Now - (2 * Minute), "1"), (Now - Minute, "2"), (Now, "3")));
        using var source = server.Source();

        var samples = Samples(await source.HistoryAsync(Cpu, Hour, Minute));

        Assert.Equal([new(Now - (2 * Minute), 1), new(Now - Minute, 2), new(Now, 3)], samples);
    }

    [Fact]
    public async Task ReadHistoryAsync_WindowAndStep_AreSentInUnixSeconds()
    {
        await using var server = await ScriptedServer.StartAsync(Reply.Matrix((Now, "1")));
        using var source = server.Source();

        await source.HistoryAsync(Cpu, Hour, Minute);

        var asked = Assert.Single(server.Asked);
        Assert.Equal("/api/v1/query_range", asked.Path);
        Assert.Equal((Reply.Seconds(Now - Hour), Reply.Seconds(Now), "60"), (asked.Parameters["start"], asked.Parameters["end"], asked.Parameters["step"]));
    }

    [Fact]
    public async Task ReadHistoryAsync_ExporterPauses_RepeatedMeasurementsAreOne()
    {
        var measured = Now - (2 * Minute);
        await using var server = await ScriptedServer.StartAsync(asked => asked.Query == AgeOfLoad
            ? Reply.Matrix((Now - (2 * Minute), Reply.Seconds(measured)), (Now - Minute, Reply.Seconds(measured)), (Now, Reply.Seconds(Now)))
            : Reply.Matrix((Now - (2 * Minute), "1"), (Now - Minute, "1"), (Now, "2")));
        using var source = server.Source();

        Assert.Equal([new(measured, 1), new(Now, 2)], Samples(await source.HistoryAsync(Dated, Hour, Minute)));
    }

    [Fact]
    public async Task ReadHistoryAsync_PointWithoutFreshness_IsDropped()
    {
        await using var server = await ScriptedServer.StartAsync(asked => asked.Query == AgeOfLoad
            ? Reply.Matrix((Now, Reply.Seconds(Now)))
            : Reply.Matrix((Now - Minute, "1"), (Now, "2")));
        using var source = server.Source();

        Assert.Equal([new LoadSample(Now, 2)], Samples(await source.HistoryAsync(Dated, Hour, Minute)));
    }

    [Fact]
    public async Task ReadHistoryAsync_BadPoints_AreDropped()
    {
        await using var server = await ScriptedServer.StartAsync(Reply.Matrix(
            (Now - (4 * Minute), "NaN"), (Now - (3 * Minute), "+Inf"), (Now - (2 * Minute), "-1"), (Now - Minute, "2e15"), (Now, "3")));
        using var source = server.Source();

        Assert.Equal([new LoadSample(Now, 3)], Samples(await source.HistoryAsync(Cpu, Hour, Minute)));
    }

    [Fact]
    public async Task ReadHistoryAsync_OnlyBadPoints_IsAProblem()
    {
        await using var server = await ScriptedServer.StartAsync(Reply.Matrix((Now - Minute, "NaN"), (Now, "NaN")));
        using var source = server.Source();

        Assert.IsType<SignalReading.Missing>(await source.HistoryAsync(Cpu, Hour, Minute));
    }

    [Fact]
    public async Task ReadHistoryAsync_NoSeries_IsNoData()
    {
        await using var server = await ScriptedServer.StartAsync(Reply.Matrix(Array.Empty<(string, (DateTimeOffset, string)[])>()));
        using var source = server.Source();

        Misses(SignalProblem.NoData, await source.HistoryAsync(Cpu, Hour, Minute));
    }

    [Fact]
    public async Task ReadHistoryAsync_SeveralSeries_LabelsPick()
    {
        await using var server = await ScriptedServer.StartAsync(Reply.Matrix(("\"group\":\"a\"", [(Now, "1")]), ("\"group\":\"b\"", [(Now, "2")])));
        using var source = server.Source();

        Misses(SignalProblem.SeveralSeries, await source.HistoryAsync(Cpu, Hour, Minute));
        Assert.Equal([new LoadSample(Now, 2)], Samples(await source.HistoryAsync(Cpu.Labelled(("group", "b")), Hour, Minute)));
    }

    [Fact]
    public async Task ReadHistoryAsync_LongWindow_WidensTheStepToElevenThousandPoints()
    {
        await using var server = await ScriptedServer.StartAsync(Reply.Matrix((Now, "1")));
        using var source = server.Source();

        await source.HistoryAsync(Cpu, 60 * 24 * Hour, TimeSpan.FromSeconds(30));

        var asked = Assert.Single(server.Asked);
        var step = double.Parse(asked.Parameters["step"], CultureInfo.InvariantCulture);
        Assert.InRange(Math.Floor(60 * 24 * 3600 / step) + 1, 10_000, 11_000);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task ReadHistoryAsync_StepOfNoLength_IsStillBounded(int seconds)
    {
        await using var server = await ScriptedServer.StartAsync(Reply.Matrix((Now, "1")));
        using var source = server.Source();

        await source.HistoryAsync(Cpu, Hour, TimeSpan.FromSeconds(seconds));

        Assert.All(server.Asked, asked => Assert.True(double.Parse(asked.Parameters["step"], CultureInfo.InvariantCulture) > 0));
    }

    [Fact]
    public async Task ReadHistoryAsync_SharedQueries_AreAskedOnce()
    {
        await using var server = await ScriptedServer.StartAsync(Reply.Matrix((Now, Reply.Seconds(Now))));
        using var source = server.Source();

        await source.ReadHistoryAsync([Dated, Dated with { Name = "other" }], Now - Hour, Now, Minute, CancellationToken.None);

        Assert.Equal(2, server.Asked.Count);
    }

    [Theory]
    [InlineData(401, SignalProblem.Unauthorized)]
    [InlineData(500, SignalProblem.HttpError)]
    public async Task ReadHistoryAsync_ServerFails_IsNamed(int status, SignalProblem problem)
    {
        await using var server = await ScriptedServer.StartAsync(Reply.Status(status));
        using var source = server.Source();

        Misses(problem, await source.HistoryAsync(Cpu, Hour, Minute));
    }
}
