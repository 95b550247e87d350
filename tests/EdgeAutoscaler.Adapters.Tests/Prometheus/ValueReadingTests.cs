using EdgeAutoscaler.Core.Load;
using Microsoft.AspNetCore.Http;
using static EdgeAutoscaler.Adapters.Tests.Prometheus.Reading;

namespace EdgeAutoscaler.Adapters.Tests.Prometheus;

/// <summary>Which answers are a number, and what the others are called.</summary>
public sealed class ValueReadingTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("12.5", 12.5)]
    [InlineData("1e3", 1000)]
    [InlineData("1e15", 1e15)]
    public async Task ReadAsync_VectorOfOneSeries_IsItsValueAtTheTimeOfReading(string text, double value)
    {
        await using var server = await ScriptedServer.StartAsync(Reply.Vector(text));
        using var source = server.Source();

        Assert.Equal(new LoadSample(Now, value), Sample(await source.OneAsync(Cpu)));
    }

    [Fact]
    public async Task ReadAsync_Scalar_IsItsValue()
    {
        await using var server = await ScriptedServer.StartAsync(Reply.Scalar("7"));
        using var source = server.Source();

        Assert.Equal(7, Sample(await source.OneAsync(Cpu)).Value);
    }

    [Theory]
    [InlineData("NaN", SignalProblem.NotANumber)]
    [InlineData("+Inf", SignalProblem.Infinite)]
    [InlineData("-Inf", SignalProblem.Infinite)]
    [InlineData("-0.1", SignalProblem.Negative)]
    [InlineData("1.1e15", SignalProblem.Absurd)]
    [InlineData("twelve", SignalProblem.BadResponse)]
    [InlineData("", SignalProblem.BadResponse)]
    public async Task ReadAsync_ValueThatIsNoLoad_IsNeverANumber(string text, SignalProblem problem)
    {
        await using var server = await ScriptedServer.StartAsync(Reply.Vector(text));
        using var source = server.Source();

        Misses(problem, await source.OneAsync(Cpu));
    }

    [Fact]
    public async Task ReadAsync_EmptyVector_IsNoData()
    {
        await using var server = await ScriptedServer.StartAsync(Reply.Vector());
        using var source = server.Source();

        Misses(SignalProblem.NoData, await source.OneAsync(Cpu));
    }

    [Fact]
    public async Task ReadAsync_TwoSeriesWithoutLabels_AreSeveral()
    {
        await using var server = await ScriptedServer.StartAsync(Reply.Vector(("\"group\":\"a\"", "1"), ("\"group\":\"b\"", "2")));
        using var source = server.Source();

        Misses(SignalProblem.SeveralSeries, await source.OneAsync(Cpu));
    }

    [Theory]
    [InlineData("a", "x", 1)]
    [InlineData("b", "x", 2)]
    public async Task ReadAsync_Labels_PickTheSeriesThatHasThemAll(string group, string zone, double value)
    {
        await using var server = await ScriptedServer.StartAsync(Groups);
        using var source = server.Source();

        var reading = await source.OneAsync(Cpu.Labelled(("group", group), ("zone", zone)));

        Assert.Equal(value, Sample(reading).Value);
    }

    [Theory]
    [InlineData("c")]
    [InlineData("A")]
    public async Task ReadAsync_LabelsOfNoSeries_AreNoData(string group)
    {
        await using var server = await ScriptedServer.StartAsync(Groups);
        using var source = server.Source();

        Misses(SignalProblem.NoData, await source.OneAsync(Cpu.Labelled(("group", group))));
    }

    [Fact]
    public async Task ReadAsync_LabelsOfTwoSeries_AreSeveral()
    {
        await using var server = await ScriptedServer.StartAsync(Groups);
        using var source = server.Source();

        Misses(SignalProblem.SeveralSeries, await source.OneAsync(Cpu.Labelled(("zone", "x"))));
    }

    [Theory]
    [InlineData(3, null)]
    [InlineData(4, SignalProblem.TooFewSeries)]
    public async Task ReadAsync_MinSeries_CountsTheWholeVectorBeforeLabelsPick(int fewest, SignalProblem? problem)
    {
        await using var server = await ScriptedServer.StartAsync(Groups);
        using var source = server.Source();
        var signal = Cpu.Labelled(("group", "a")) with { MinSeries = fewest };

        var reading = await source.OneAsync(signal);

        if (problem is null)
            Assert.Equal(1, Sample(reading).Value);
        else
            Misses(problem.Value, reading);
    }

    [Fact]
    public async Task ReadAsync_OtherSeriesIsNotANumber_DoesNotSpoilThePickedOne()
    {
        await using var server = await ScriptedServer.StartAsync(Reply.Vector(("\"group\":\"a\"", "NaN"), ("\"group\":\"b\"", "2")));
        using var source = server.Source();

        Assert.Equal(2, Sample(await source.OneAsync(Cpu.Labelled(("group", "b")))).Value);
    }

    private static RequestDelegate Groups { get; } = Reply.Vector(
        ("\"group\":\"a\",\"zone\":\"x\"", "1"), ("\"group\":\"b\",\"zone\":\"x\"", "2"), ("\"group\":\"b\",\"zone\":\"y\"", "3"));
}
