using EdgeAutoscaler.Core.Forecasting;

namespace EdgeAutoscaler.Core.Tests.Forecasting;

/// <summary>Days that come back every year on their date.</summary>
public sealed class AnniversariesTests
{
    private const int Year = 365 * 24;

    /// <summary>No 29 February lies within two years of it.</summary>
    private static readonly DateTimeOffset Start = new(2025, 1, 6, 0, 0, 0, TimeSpan.Zero);

    private static readonly int Feast = 200 * 24;

    [Fact]
    public void ProbabilityAbove_FeastOfAYearAgo_MayComeAgain()
    {
        var forecaster = Taught(Feast + Year, OneFeast);
        var (eve, noon) = (Start.AddHours(Feast + Year), Start.AddHours(Feast + Year + 12));

        Assert.InRange(forecaster.ProbabilityAbove(190, noon, noon.AddHours(6)), 0.4, 0.7);
        Assert.True(forecaster.PeakQuantile(0.9, noon, noon.AddHours(6)) > 190);
        Assert.True(forecaster.ProbabilityAbove(190, eve.AddHours(48), eve.AddHours(54)) < 0.1);
    }

    [Fact]
    public void ProbabilityAbove_FeastsCameBackBefore_IsHigher()
    {
        var forecaster = Taught(Feast + (2 * Year), hour => FeastOn(hour, day => day % 365 is 200 or 60 or 100 or 150));
        var noon = Start.AddHours(Feast + (2 * Year) + 12);

        Assert.True(forecaster.ProbabilityAbove(190, noon, noon.AddHours(6)) > 0.75);
    }

    [Fact]
    public void ProbabilityAbove_FeastsDidNotComeBack_IsLower()
    {
        var forecaster = Taught(Feast + Year, hour => FeastOn(hour, day => day is 200 or 60 or 90 or 120 or 150 or 180));
        var noon = Start.AddHours(Feast + Year + 12);

        Assert.True(forecaster.ProbabilityAbove(190, noon, noon.AddHours(6)) < 0.25);
    }

    [Fact]
    public void HoursAbove_FeastWithinTheMonth_CountsByItsChance()
    {
        var forecaster = Taught(Feast + Year - (10 * 24), OneFeast);

        Assert.InRange(forecaster.HoursAbove(160, 0), 4, 9);
        Assert.Equal(0, forecaster.HoursAbove(160, 1));
    }

    [Fact]
    public void ProbabilityAbove_LevelRoseAYearAgoAndStayed_IsNoFeast()
    {
        var forecaster = Taught(Feast + Year - 24, hour => Daily(hour) * (hour > Feast ? 1.6 : 1));
        var noon = Start.AddHours(Feast + Year + 12);

        Assert.True(forecaster.ProbabilityAbove(300, noon, noon.AddHours(6)) < 0.1);
    }

    [Fact]
    public void HoursAbove_SpikeOfTwoHoursAYearAgo_IsNoFeast()
    {
        var forecaster = Taught(Feast + Year - 24, hour => Daily(hour) * (hour is > 4810 and < 4813 ? 1.6 : 1));

        Assert.Equal(0, forecaster.HoursAbove(160, 0));
    }

    [Fact]
    public void HoursAbove_FeastOf29February_NeitherFailsNorIsLostOnOtherDates()
    {
        var start = new DateTimeOffset(2027, 6, 1, 0, 0, 0, TimeSpan.Zero);
        var forecaster = new LoadForecaster(new ForecastSettings());
        bool IsFeast(DateTimeOffset day) => day is { Month: 5, Day: 1 };
        for (var hour = start; hour < new DateTimeOffset(2029, 4, 25, 0, 0, 0, TimeSpan.Zero); hour = hour.AddHours(1))
            forecaster.Observe(hour, Daily(hour.Hour) * (IsFeast(hour) ? 1.6 : 1));

        var noon = new DateTimeOffset(2029, 5, 1, 12, 0, 0, TimeSpan.Zero);
        Assert.True(forecaster.PeakQuantile(0.9, noon, noon.AddHours(4)) > 190);
    }

    private static double OneFeast(int hour) => FeastOn(hour, day => day == 200);

    private static double FeastOn(int hour, Func<int, bool> isFeast) => Daily(hour) * (isFeast(hour / 24) ? 1.6 : 1);

    /// <summary>60 at night and 140 in the evening.</summary>
    private static double Daily(int hour) => 100 - (40 * Math.Sin(2 * Math.PI * (hour % 24) / 24.0));

    private static LoadForecaster Taught(int hours, Func<int, double> load)
    {
        var forecaster = new LoadForecaster(new ForecastSettings());
        for (var hour = 0; hour < hours; hour++)
            forecaster.Observe(Start.AddHours(hour), load(hour));
        return forecaster;
    }
}
