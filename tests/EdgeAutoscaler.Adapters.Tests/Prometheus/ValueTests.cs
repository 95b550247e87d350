using EdgeAutoscaler.Core.Load;

namespace EdgeAutoscaler.Adapters.Tests.Prometheus;

public sealed class ValueTests
{
    [Fact]
    public async Task ReadAsync_Scalar_IsTheLoad() =>
        Assert.Equal(new LoadSample(Reading.Now, 12.5), (await Reading.OfAsync(Reading.Signal(), Reply.Scalar("12.5"))).Sample());

    [Fact]
    public async Task ReadAsync_VectorOfOne_IsTheLoad() =>
        Assert.Equal(3e9, (await Reading.OfAsync(Reading.Signal(), Reply.Vector(("job=x", "3e+09")))).Sample().Value);

    [Fact]
    public async Task ReadAsync_Zero_IsALoad() =>
        Assert.Equal(0, (await Reading.OfAsync(Reading.Signal(), Reply.Value(0))).Sample().Value);

    [Theory]
    [InlineData("NaN", SignalProblem.NotANumber)]
    [InlineData("+Inf", SignalProblem.Infinite)]
    [InlineData("-Inf", SignalProblem.Infinite)]
    [InlineData("1e999", SignalProblem.Infinite)]
    [InlineData("-0.001", SignalProblem.Negative)]
    [InlineData("1.1e15", SignalProblem.Absurd)]
    [InlineData("many", SignalProblem.BadResponse)]
    [InlineData("", SignalProblem.BadResponse)]
    public async Task ReadAsync_ValueThatIsNoLoad_IsAProblem(string value, SignalProblem problem) =>
        (await Reading.OfAsync(Reading.Signal(), Reply.Vector(("", value)))).Missing(problem);

    [Fact]
    public async Task ReadAsync_Warnings_AreAProblemEvenWithAValue()
    {
        var reading = await Reading.OfAsync(Reading.Signal(), Reply.WithWarning("store 2 is away", "5"));

        Assert.Contains("store 2 is away", reading.Missing(SignalProblem.Warnings).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_EmptyWarnings_AreNone() =>
        Assert.Equal(5, (await Reading.OfAsync(Reading.Signal(), Reply.Ok("scalar", "[1,\"5\"]", ",\"warnings\":[]"))).Sample().Value);

    [Fact]
    public async Task ReadAsync_NoSeries_IsNoData() =>
        (await Reading.OfAsync(Reading.Signal(), Reply.Vector())).Missing(SignalProblem.NoData);

    [Fact]
    public async Task ReadAsync_SeveralSeriesWithoutLabels_IsAProblem() =>
        (await Reading.OfAsync(Reading.Signal(), Reply.Vector(("pool=a", "1"), ("pool=b", "2")))).Missing(SignalProblem.SeveralSeries);

    [Fact]
    public async Task ReadAsync_Labels_PickTheirSeries() =>
        Assert.Equal(2, (await Reading.OfAsync(
            Reading.Signal(labels: "pool=b"), Reply.Vector(("pool=a,zone=z", "1"), ("pool=b,zone=z", "2")))).Sample().Value);

    [Fact]
    public async Task ReadAsync_LabelsThatMatchNothing_AreNoDataAndNamed()
    {
        var reading = await Reading.OfAsync(Reading.Signal(labels: "pool=c"), Reply.Vector(("pool=a", "1")));

        Assert.Contains("pool=\"c\"", reading.Missing(SignalProblem.NoData).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_LabelsOnAScalar_AreNoData() =>
        (await Reading.OfAsync(Reading.Signal(labels: "pool=a"), Reply.Scalar("1"))).Missing(SignalProblem.NoData);

    [Fact]
    public async Task ReadAsync_LabelsThatMatchTwo_AreSeveralSeries() =>
        (await Reading.OfAsync(Reading.Signal(labels: "pool=a"), Reply.Vector(("pool=a,zone=y", "1"), ("pool=a,zone=z", "2"))))
            .Missing(SignalProblem.SeveralSeries);

    [Fact]
    public async Task ReadAsync_FewerSeriesThanWanted_IsAProblemBeforeTheLabelsPick() =>
        (await Reading.OfAsync(Reading.Signal(labels: "pool=a", minSeries: 3), Reply.Vector(("pool=a", "1"), ("pool=b", "2"))))
            .Missing(SignalProblem.TooFewSeries);

    [Fact]
    public async Task ReadAsync_AsManySeriesAsWanted_IsRead() =>
        Assert.Equal(1, (await Reading.OfAsync(
            Reading.Signal(labels: "pool=a", minSeries: 2), Reply.Vector(("pool=a", "1"), ("pool=b", "2")))).Sample().Value);

    [Theory]
    [InlineData("string", "[1,\"5\"]", SignalProblem.BadQuery)]
    [InlineData("matrix", "[{\"metric\":{},\"values\":[[1,\"5\"]]}]", SignalProblem.BadQuery)]
    [InlineData("vector", "[{\"metric\":{},\"histogram\":[1,{}]}]", SignalProblem.BadResponse)]
    [InlineData("vector", "[{\"metric\":{}}]", SignalProblem.BadResponse)]
    [InlineData("vector", "{}", SignalProblem.BadResponse)]
    [InlineData("vector", "null", SignalProblem.BadResponse)]
    [InlineData("scalar", "[1]", SignalProblem.BadResponse)]
    [InlineData("scalar", "[\"1\",\"5\"]", SignalProblem.BadResponse)]
    [InlineData("scalar", "[1,5]", SignalProblem.BadResponse)]
    public async Task ReadAsync_ResultOfAnotherShape_IsAProblem(string type, string result, SignalProblem problem) =>
        (await Reading.OfAsync(Reading.Signal(), Reply.Ok(type, result))).Missing(problem);
}
