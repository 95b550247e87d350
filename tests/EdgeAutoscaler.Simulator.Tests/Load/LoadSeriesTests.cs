using CsCheck;
using EdgeAutoscaler.Simulator.Load;

namespace EdgeAutoscaler.Simulator.Tests.Load;

public class LoadSeriesTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);
    private static readonly LoadSeries Steady =
        new LoadSeries("beijing", "transcode", TimeSpan.FromSeconds(15)).With(new LoadSignal.Constant(5), Start);

    [Fact]
    public void SampleAt_BetweenScrapes_IsTheLastOne() =>
        Assert.Equal(new LoadSample(Start.AddSeconds(15), 5), SampleAt(Steady, 29.9));

    [Fact]
    public void SampleAt_AnyInstant_IsAlignedAndNotOlderThanAScrape() =>
        Gen.Double[0, 1e6].Sample(seconds =>
        {
            var sample = SampleAt(Steady, seconds)!.Value;
            var age = Start.AddSeconds(seconds) - sample.At;
            return sample.At.Second % 15 == 0 && age >= TimeSpan.Zero && age < TimeSpan.FromSeconds(15);
        });

    [Fact]
    public void SampleAt_BeforeTheHistory_IsNone() => Assert.Null(SampleAt(Steady, -1));

    [Fact]
    public void SampleAt_InTheFuture_IsTheLastScrapeForFiveMinutes()
    {
        Assert.Equal(Start, Steady.SampleAt(Start.AddMinutes(4.9), now: Start)?.At);
        Assert.Null(Steady.SampleAt(Start.AddMinutes(5), now: Start));
    }

    [Fact]
    public void With_AnotherSignal_RulesFromItsScrapeOnAndKeepsThePast()
    {
        var changed = Steady.With(new LoadSignal.Constant(9), Start.AddSeconds(100));

        Assert.Equal(5, SampleAt(changed, 89)?.Value);
        Assert.Equal(9, SampleAt(changed, 100)?.Value);
    }

    [Fact]
    public void With_Stalled_KeepsTheLastScrapeUntilTheLookbackEnds()
    {
        var stalled = Steady.With(new LoadSignal.Stalled(), Start.AddSeconds(100));

        Assert.Equal(Start.AddSeconds(90), SampleAt(stalled, 100)?.At);
        Assert.Equal(Start.AddSeconds(90), SampleAt(stalled, 389)?.At);
        Assert.Null(SampleAt(stalled, 390));
    }

    [Fact]
    public void With_MissingThenBack_HasAGap()
    {
        var gap = Steady.With(new LoadSignal.Missing(), Start.AddSeconds(60)).With(new LoadSignal.Constant(7), Start.AddSeconds(120));

        Assert.Equal(5, SampleAt(gap, 59)?.Value);
        Assert.Null(SampleAt(gap, 60));
        Assert.Null(SampleAt(gap, 119));
        Assert.Equal(7, SampleAt(gap, 120)?.Value);
    }

    [Fact]
    public void With_NotANumber_SamplesNaN() =>
        Assert.True(double.IsNaN(SampleAt(Steady.With(new LoadSignal.NotANumber(), Start), 30)!.Value.Value));

    [Fact]
    public void IsFailing_OnlyWhileTheLatestSignalFails()
    {
        var failing = Steady.With(new LoadSignal.Failing(), Start.AddSeconds(60));

        Assert.True(failing.IsFailing);
        Assert.False(failing.With(new LoadSignal.Constant(1), Start.AddSeconds(90)).IsFailing);
    }

    private static LoadSample? SampleAt(LoadSeries series, double seconds) =>
        series.SampleAt(Start.AddSeconds(seconds), now: Start.AddDays(100));
}
