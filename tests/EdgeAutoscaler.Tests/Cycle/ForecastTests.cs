using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Forecasting;
using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Core.Policies;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Cycle;

namespace EdgeAutoscaler.Tests.Cycle;

public sealed class ForecastTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public async Task RunAsync_SourceRemembersWeeks_ForecastsAtOnceAndKeepsTheHours()
    {
        await using var bench = await CycleBench.StartAsync(groups: [Predictive()]);
        bench.Load.Past = DayAndNight;

        await bench.CycleAsync();

        var forecast = Assert.IsType<ForecastReading>(bench.Observer.Evaluations[^1].Groups[0].Forecast);
        Assert.Equal(new ForecastSettings().History.TotalDays, forecast.History.TotalDays, 1.0);
        Assert.Equal(ForecastReading.Probabilities.Length, forecast.Peaks.Length);
        var kept = await bench.Ledger.ReadHoursAsync("beijing", "transcode", DateTimeOffset.MinValue, default);
        Assert.InRange(kept.Count, 18_200, 18_300);
        Assert.All(kept, hour => Assert.Equal(DayAndNight(hour.Hour), hour.Mean, 1e-9));
    }

    [Fact]
    public async Task RunAsync_NextProcess_KnowsWhatTheLedgerKeptThoughTheSourceForgot()
    {
        await using var bench = await CycleBench.StartAsync(groups: [Predictive()]);
        bench.Load.Past = DayAndNight;
        await bench.CycleAsync();
        var before = bench.Observer.Evaluations[^1].Groups[0].Forecast!;

        bench.Load.Past = null;
        await bench.RestartAsync();
        await bench.CycleAsync();

        var after = Assert.IsType<ForecastReading>(bench.Observer.Evaluations[^1].Groups[0].Forecast);
        Assert.InRange((before.History - after.History).TotalHours, 0, 1);
        Assert.NotEmpty(after.Peaks);
    }

    [Fact]
    public async Task RunAsync_PastCannotBeRead_PredictiveBuysNothingUntilItCanAndSaysWhy()
    {
        await using var bench = await CycleBench.StartAsync(groups: [Predictive()]);
        (bench.Load.Value, bench.Load.PastProblem) = (40, new SignalReading.Missing(SignalProblem.Timeout, "no answer in 30 s"));

        await bench.CycleAsync();

        Assert.Empty(bench.Cloud.Purchases);
        var verdict = Assert.IsType<PolicyVerdict.Silent>(Assert.Single(bench.Observer.Evaluations[^1].Groups[0].Decision.Policies));
        Assert.Contains("Timeout: no answer in 30 s", verdict.Explanation, StringComparison.Ordinal);

        (bench.Load.PastProblem, bench.Load.Past) = (null, _ => 40);
        await bench.CycleAsync();

        Assert.NotEmpty(bench.Cloud.Purchases);
    }

    [Fact]
    public async Task RunAsync_PastCannotBeRead_ATargetIsTrackedAllTheSame()
    {
        await using var bench = await CycleBench.StartAsync();
        bench.Load.PastProblem = new SignalReading.Missing(SignalProblem.Unreachable, "no route");

        await bench.CycleAsync();

        Assert.NotEmpty(bench.Cloud.Purchases);
    }

    [Fact]
    public async Task RunAsync_SourceKnowsNothingOfThePast_PredictiveTracksItsTarget()
    {
        await using var bench = await CycleBench.StartAsync(groups: [Predictive()]);

        await bench.CycleAsync();

        Assert.Equal(3, Assert.Single(bench.Cloud.Purchases).Count);
    }

    [Fact]
    public async Task RunAsync_OtherReplicaServedTheGroupMeanwhile_LearnsItsHours()
    {
        await using var bench = await CycleBench.StartAsync(groups: [Predictive()]);
        bench.Load.Past = DayAndNight;
        await bench.CycleAsync();
        var before = bench.Observer.Evaluations[^1].Groups[0].Forecast!.History;
        bench.Load.Past = null;
        var start = WholeHour(bench.Clock.GetUtcNow());
        await bench.Ledger.RecordHoursAsync("beijing", "transcode", [.. Enumerable.Range(0, 30).Select(hour => new HourlyLoad(start + (hour * Hour), 20, 20, 60))], default);

        await bench.CycleAsync(TimeSpan.FromHours(30));

        Assert.Equal(30, (bench.Observer.Evaluations[^1].Groups[0].Forecast!.History - before).TotalHours, 1.0);
    }

    [Fact]
    public async Task RunAsync_HoursGoBy_KeepsEachOnceItIsOver()
    {
        await using var bench = await CycleBench.StartAsync();

        await bench.LiveAsync(TimeSpan.FromHours(3), TimeSpan.FromMinutes(10));

        var kept = await bench.Ledger.ReadHoursAsync("beijing", "transcode", DateTimeOffset.MinValue, default);
        Assert.InRange(kept.Count, 2, 3);
        Assert.All(kept, hour => Assert.Equal((10.0, 10.0), (hour.Mean, hour.Peak)));
    }

    [Fact]
    public async Task RunAsync_NineNodesCameInTwentyMinutes_PlansWithTwentyMinutes()
    {
        await using var bench = await CycleBench.StartAsync();
        bench.Load.Value = 4 * 0.7 * 9;
        await bench.CycleAsync();
        var purchase = Assert.Single(bench.Cloud.Purchases);
        Assert.Equal(9, purchase.Count);
        Assert.Equal(Hour, bench.Observer.Evaluations[^1].Groups[0].Decision.Group.Offers[0].LeadTime);

        await bench.LiveAsync(TimeSpan.FromMinutes(20));
        bench.Cloud.Finish("T-1", TaskState.Succeeded, NodeStatus.Ready, [.. Enumerable.Range(1, 9).Select(number => $"i-{number}")]);
        await bench.LiveAsync(TimeSpan.FromHours(1.5));

        Assert.InRange(bench.Observer.Evaluations[^1].Groups[0].Decision.Group.Offers[0].LeadTime, TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(22));
    }

    private static double DayAndNight(DateTimeOffset at) => WholeHour(at).Hour is >= 8 and < 20 ? 30 : 10;

    private static DateTimeOffset WholeHour(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % Hour.Ticks), TimeSpan.Zero);

    private static NodeGroup Predictive() => CycleBench.Group("transcode") with
    {
        Policies = [new PredictivePolicy("cpu", 1, new ForecastSettings(), PredictiveMode.Buy)],
    };
}
