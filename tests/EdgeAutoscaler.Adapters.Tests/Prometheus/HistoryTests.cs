using System.Globalization;
using EdgeAutoscaler.Core.Load;

namespace EdgeAutoscaler.Adapters.Tests.Prometheus;

public sealed class HistoryTests
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task ReadHistoryAsync_Aggregate_IsMeasuredAtItsSteps() =>
        Assert.Equal([At(0, 1), At(10, 2)], Samples(await ReadAsync(Reading.Signal(), _ => Reply.Matrix(("", [(0, "1"), (10, "2")])))));

    [Fact]
    public async Task ReadHistoryAsync_FreshnessThatStandsStill_GivesOneSample()
    {
        var reading = await ReadAsync(Reading.Signal(freshness: "age"), request => request.Query == "age"
            ? Reply.Matrix(("", [(100, "95"), (110, "95"), (120, "115")]))
            : Reply.Matrix(("", [(100, "1"), (110, "2"), (120, "3")])));

        Assert.Equal([At(95, 1), At(115, 3)], Samples(reading));
    }

    [Fact]
    public async Task ReadHistoryAsync_BadPoints_AreDropped()
    {
        var reading = await ReadAsync(Reading.Signal(freshness: "age"), request => request.Query == "age"
            ? Reply.Matrix(("", [(500, "500"), (510, "NaN"), (520, "10"), (540, "540"), (550, "550")]))
            : Reply.Matrix(("", [(500, "1"), (510, "2"), (520, "3"), (530, "4"), (540, "NaN"), (550, "-1")])));

        Assert.Equal([At(500, 1)], Samples(reading));
    }

    [Fact]
    public async Task ReadHistoryAsync_PartialSteps_AreDropped()
    {
        var reading = await ReadAsync(
            Reading.Signal(labels: "pool=a", minSeries: 2),
            _ => Reply.Matrix(("pool=a", [(0, "1"), (10, "2")]), ("pool=b", [(10, "9")])));

        Assert.Equal([At(10, 2)], Samples(reading));
    }

    [Fact]
    public async Task ReadHistoryAsync_NothingUsable_IsNoDataWithTheReason()
    {
        var missing = (await ReadAsync(Reading.Signal(), _ => Reply.Matrix(("", [(0, "NaN")])))).Missing(SignalProblem.NoData);

        Assert.Contains("NaN", missing.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadHistoryAsync_NothingStored_IsNoData() =>
        (await ReadAsync(Reading.Signal(), _ => Reply.Matrix())).Missing(SignalProblem.NoData);

    [Theory]
    [InlineData(200, 0)]
    [InlineData(400, 1)]
    public async Task ReadHistoryAsync_NothingStored_IsNoErrorOfTheSource(int status, int errors)
    {
        var observer = new RecordingObserver();
        await using var server = await ScriptedPrometheus.StartAsync(status == 200 ? Reply.Matrix() : Reply.Error(status, "bad_data", "no"));
        using var source = Reading.Source(Reading.Options(server.Address), observer);

        await source.ReadHistoryAsync([Reading.Signal()], Reading.Now.AddHours(-1), Reading.Now, Step, CancellationToken.None);

        Assert.Equal(errors, observer.Failures.Count);
    }

    [Fact]
    public async Task ReadHistoryAsync_FreshnessFails_IsUnknown() =>
        (await ReadAsync(Reading.Signal(freshness: "age"), request => request.Query == "age"
            ? Reply.Error(400, "bad_data", "no")
            : Reply.Matrix(("", [(0, "1")])))).Missing(SignalProblem.FreshnessUnknown);

    [Theory]
    [InlineData(100, 10, 10)]
    [InlineData(110_000, 10, 10.001)]
    [InlineData(2_592_000, 15, 235.658)]
    public async Task ReadHistoryAsync_ManyPoints_WidenTheStep(double windowSeconds, double stepSeconds, double expected)
    {
        await using var server = await ScriptedPrometheus.StartAsync(Reply.Matrix());
        using var source = Reading.Source(Reading.Options(server.Address));

        await source.ReadHistoryAsync(
            [Reading.Signal()], Reading.Now.AddSeconds(-windowSeconds), Reading.Now, TimeSpan.FromSeconds(stepSeconds), CancellationToken.None);

        var asked = Assert.Single(server.Seen);
        Assert.Equal("/api/v1/query_range", asked.Path);
        Assert.Equal(expected, double.Parse(asked.Form["step"], CultureInfo.InvariantCulture));
    }

    private static LoadSample At(long second, double value) => new(DateTimeOffset.FromUnixTimeSeconds(second), value);

    private static IReadOnlyList<LoadSample> Samples(SignalReading reading) => Assert.IsType<SignalReading.Measured>(reading).Samples;

    private static async Task<SignalReading> ReadAsync(Signal signal, Func<SeenRequest, Reply> script)
    {
        await using var server = await ScriptedPrometheus.StartAsync(script);
        using var source = Reading.Source(Reading.Options(server.Address));
        return Assert.Single(await source.ReadHistoryAsync([signal], Reading.Now.AddHours(-1), Reading.Now, Step, CancellationToken.None));
    }
}
