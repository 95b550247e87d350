using System.Globalization;
using EdgeAutoscaler.Core.Load;

namespace EdgeAutoscaler.Adapters.Tests.Prometheus;

public sealed class FreshnessTests
{
    private static readonly Signal Fresh = Reading.Signal(freshness: "max(age)");

    [Fact]
    public async Task ReadAsync_FreshnessQuery_TellsWhenTheLoadWasMeasured() =>
        Assert.Equal(new LoadSample(Reading.Now.AddSeconds(-30.5), 7), (await ReadAsync(Fresh, "1699999969.5")).Sample());

    [Fact]
    public async Task ReadAsync_AggregateWithoutFreshness_IsMeasuredNow() =>
        Assert.Equal(Reading.Now, (await Reading.OfAsync(Reading.Signal(), Reply.Value(7))).Sample().At);

    [Theory]
    [InlineData(-120, null)]
    [InlineData(-121, SignalProblem.Stale)]
    [InlineData(300, null)]
    [InlineData(301, SignalProblem.Absurd)]
    public async Task ReadAsync_AgeAtTheLimits_IsJudged(int secondsFromNow, SignalProblem? problem)
    {
        var reading = await ReadAsync(Fresh, Reading.Now.AddSeconds(secondsFromNow).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));

        Assert.Equal(problem, (reading as SignalReading.Missing)?.Problem);
    }

    [Fact]
    public async Task ReadAsync_StaleLoad_SaysHowOldInWords() =>
        Assert.Equal(
            "The newest measurement is 3 hours old; 2 minutes are allowed.",
            (await ReadAsync(Fresh, "1699989000")).Missing(SignalProblem.Stale).Detail);

    [Theory]
    [InlineData("NaN", SignalProblem.FreshnessUnknown)]
    [InlineData("+Inf", SignalProblem.FreshnessUnknown)]
    [InlineData("-5", SignalProblem.FreshnessUnknown)]
    [InlineData("0", SignalProblem.Stale)]
    [InlineData("1700000000000", SignalProblem.Absurd)]
    public async Task ReadAsync_FreshnessThatIsNoTime_IsAProblem(string freshness, SignalProblem problem) =>
        (await ReadAsync(Fresh, freshness)).Missing(problem);

    [Fact]
    public async Task ReadAsync_FreshnessQueryFails_IsUnknownWithTheReason()
    {
        var reading = await Reading.OfAsync(Fresh, request =>
            request.Query == "max(age)" ? Reply.Error(400, "bad_data", "unknown function") : Reply.Value(7));

        Assert.Contains("unknown function", reading.Missing(SignalProblem.FreshnessUnknown).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_FreshnessWithoutSeries_IsUnknown() =>
        (await Reading.OfAsync(Fresh, request => request.Query == "max(age)" ? Reply.Vector() : Reply.Value(7)))
            .Missing(SignalProblem.FreshnessUnknown);

    [Theory]
    [InlineData("", "max(timestamp(load{a=\"b\"}))")]
    [InlineData("pool=a", "timestamp(load{a=\"b\"})")]
    public async Task ReadAsync_BareSelector_IsAskedForItsTimestamp(string labels, string expected)
    {
        var reading = await Reading.OfAsync(Reading.Signal("load{a=\"b\"}", labels: labels), request =>
            Reply.Vector(("pool=a", request.Query == expected ? "1699999990" : "7")));

        Assert.Equal(new LoadSample(Reading.Now.AddSeconds(-10), 7), reading.Sample());
    }

    [Fact]
    public async Task ReadAsync_FreshnessOfSeveralSeries_IsPickedByTheLabels() =>
        Assert.Equal(Reading.Now.AddSeconds(-2), (await WithLabelsAsync(("pool=a", "1699999998"), ("pool=b", "1"))).Sample().At);

    [Fact]
    public async Task ReadAsync_FreshnessOfOneUnlabelledSeries_CountsForAll() =>
        Assert.Equal(Reading.Now.AddSeconds(-2), (await WithLabelsAsync(("", "1699999998"))).Sample().At);

    [Fact]
    public async Task ReadAsync_FreshnessOfAnotherGroupOnly_IsUnknown() =>
        (await WithLabelsAsync(("pool=b", "1699999998"))).Missing(SignalProblem.FreshnessUnknown);

    private static Task<SignalReading> ReadAsync(Signal signal, string freshness) =>
        Reading.OfAsync(signal, request => request.Query == signal.FreshnessQuery ? Reply.Scalar(freshness) : Reply.Value(7));

    private static Task<SignalReading> WithLabelsAsync(params (string, string)[] freshness) => Reading.OfAsync(
        Reading.Signal(freshness: "age", labels: "pool=a"),
        request => request.Query == "age" ? Reply.Vector(freshness) : Reply.Vector(("pool=a", "7"), ("pool=b", "8")));
}
