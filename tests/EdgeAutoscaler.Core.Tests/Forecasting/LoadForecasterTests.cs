using EdgeAutoscaler.Core.Forecasting;

namespace EdgeAutoscaler.Core.Tests.Forecasting;

public sealed class LoadForecasterTests
{
    private static readonly DateTimeOffset Start = new(2025, 1, 6, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Observe_SteadyState_AllocatesNothing()
    {
        var forecaster = Taught(20_000, Daily);
        for (var hour = 20_000; hour < 20_048; hour++)
            forecaster.Observe(Start.AddHours(hour), Daily(hour));

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var hour = 20_048; hour < 22_000; hour++)
            forecaster.Observe(Start.AddHours(hour), Daily(hour));

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Restore_ManyHours_ForecastsAsIfEachHadBeenObserved()
    {
        // Looks are taken once a day from the second week on: here the last one falls on the last hour.
        const int hours = 336 + (24 * 200);
        var observed = Taught(hours, Daily);
        var restored = new LoadForecaster(new ForecastSettings());

        restored.Restore(Enumerable.Range(0, hours).Select(hour => new HourlyLoad(Start.AddHours(hour), Daily(hour), 0, 1)));

        for (var load = 10; load < 200; load += 10)
        {
            Assert.Equal(observed.HoursAbove(load, 5), restored.HoursAbove(load, 5));
            Assert.Equal(observed.ProbabilityAbove(load, Start.AddHours(hours), Start.AddHours(hours + 2)), restored.ProbabilityAbove(load, Start.AddHours(hours), Start.AddHours(hours + 2)));
        }
    }

    [Fact]
    public void IsReady_LessThanFourWeeks_IsFalse()
    {
        Assert.False(Taught((28 * 24) - 1, Daily).IsReady);
        Assert.True(Taught(28 * 24, Daily).IsReady);
    }

    [Fact]
    public void HoursAbove_HigherLoad_AreNeverMore()
    {
        var forecaster = Taught(9000, Daily);

        for (var month = 0; month < LoadForecaster.Months; month++)
        {
            var hours = Enumerable.Range(0, 200).Select(load => forecaster.HoursAbove(load, month)).ToList();
            Assert.Equal(hours.OrderDescending(), hours);
            Assert.InRange(hours[0], 729.999, 730.001);
        }
    }

    [Fact]
    public void HoursAbove_SteadyDailyLoad_AreThoseOfItsDay()
    {
        var forecaster = Taught(9000, Daily);

        // Above 100 for the half of each day; the level itself is nearly certain.
        Assert.InRange(forecaster.HoursAbove(100, 0), 300, 400);
        Assert.Equal(0, forecaster.HoursAbove(200, 0));
    }

    [Fact]
    public void ProbabilityAbove_BeforeTheDailyRise_KnowsIt()
    {
        var forecaster = Taught(24 * 100, Daily);
        var morning = Start.AddHours(24 * 100);

        // It is 87 now and will be 150; the hours beside those of earlier weeks, which rose by up to 98 %, widen what is thought possible.
        Assert.True(forecaster.ProbabilityAbove(115, morning.AddHours(4), morning.AddHours(7)) > 0.9);
        Assert.True(forecaster.ProbabilityAbove(175, morning.AddHours(4), morning.AddHours(7)) < 0.1);
    }

    [Fact]
    public void Observe_HourThatIsNotNewer_IsLeftAside()
    {
        var forecaster = Taught(1000, Daily);
        var level = forecaster.Level;

        forecaster.Observe(forecaster.LastHour!.Value, 1e6);

        Assert.Equal((level, TimeSpan.FromHours(1000)), (forecaster.Level, forecaster.History));
    }

    [Fact]
    public void Observe_HoursAreMissing_TakesThoseOfTheWeekBefore()
    {
        var whole = Taught(1100, Daily);
        var forecaster = Taught(1000, Daily);

        forecaster.Observe(Start.AddHours(1099), Daily(1099));

        Assert.Equal(whole.History, forecaster.History);
        Assert.Equal(whole.Level, forecaster.Level, 6);
    }

    [Fact]
    public void Observe_AfterALongSilence_BeginsAnew()
    {
        var forecaster = Taught(5000, Daily);

        forecaster.Observe(Start.AddHours(5000).AddDays(40), 10);

        Assert.Equal((TimeSpan.FromHours(1), false), (forecaster.History, forecaster.IsReady));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-1)]
    public void Observe_NoLoad_IsABug(double load) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Taught(10, Daily).Observe(Start.AddHours(10), load));

    private static double Daily(int hour) => 100 + (50 * Math.Sin(2 * Math.PI * (hour % 24) / 24.0));

    private static LoadForecaster Taught(int hours, Func<int, double> load)
    {
        var forecaster = new LoadForecaster(new ForecastSettings());
        for (var hour = 0; hour < hours; hour++)
            forecaster.Observe(Start.AddHours(hour), load(hour));
        return forecaster;
    }
}
