using EdgeAutoscaler.Core.Forecasting;
using EdgeAutoscaler.Core.Load;

namespace EdgeAutoscaler.Core.Tests.Forecasting;

public sealed class GroupForecastTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Restore_HoursThatTooFewNodesMet_KnowsTheWorthThatWasLearned()
    {
        var (taught, hours) = (Forecast(), new List<HourlyLoad>());
        var before = taught.Forecast.WorthwhileHours;
        for (var minute = 0; minute < 60 * 24 * 30; minute += 20)
            taught.Observe(new LoadSample(Start.AddMinutes(minute), minute % 1440 < 120 ? 13 : 9), nodesReady: 10, hours);

        var restored = Forecast();
        restored.Restore(hours);

        Assert.True(taught.Forecast.WorthwhileHours < before);
        Assert.Equal(taught.Forecast.WorthwhileHours, restored.Forecast.WorthwhileHours, 9);
    }

    [Fact]
    public void Restore_HoursOfWhichNobodySawTheNodes_TeachNothingAboutTheirWorth()
    {
        var restored = Forecast();

        restored.Restore([.. Enumerable.Range(0, 1000).Select(hour => new HourlyLoad(Start.AddHours(hour), 100, 100, 1))]);

        Assert.Equal(Forecast().Forecast.WorthwhileHours, restored.Forecast.WorthwhileHours);
    }

    private static GroupForecast Forecast() => new(new ForecastBasis("cpu", 1, new ForecastSettings()));
}
