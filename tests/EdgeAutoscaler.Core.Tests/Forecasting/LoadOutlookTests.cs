using EdgeAutoscaler.Core.Forecasting;

namespace EdgeAutoscaler.Core.Tests.Forecasting;

public sealed class LoadOutlookTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 10, 30, 0, TimeSpan.Zero);
    private static readonly ForecastBasis Basis = new("cpu", 2, new ForecastSettings());

    [Fact]
    public void Of_LoadThatRepeatsEveryDay_IsExpectedToGoOnSo()
    {
        var outlook = LoadOutlook.Of(Hours(60 * 24), Basis, Now);

        Assert.Equal(167, outlook.Past.Length);
        Assert.Equal(169, outlook.Ahead.Length);
        Assert.Equal(Now.AddMinutes(-30), outlook.Ahead[0].Hour);
        Assert.All(outlook.Ahead, hour => Assert.Equal(Load(hour.Hour) / Basis.LoadPerNode, hour.Likely, 6));
        Assert.All(outlook.Ahead, hour => Assert.True(hour.High >= hour.Likely));
        Assert.Equal(12, outlook.Months.Length);
        Assert.Equal((Now, 2, 5), (outlook.Months[0].From, outlook.Months[0].Half, outlook.Months[0].Nearly));
    }

    [Fact]
    public void Of_ThreeWeeks_ForecastsNothingYet()
    {
        var outlook = LoadOutlook.Of(Hours(21 * 24), Basis, Now);

        Assert.Equal(167, outlook.Past.Length);
        Assert.Empty(outlook.Ahead);
        Assert.Empty(outlook.Months);
    }

    [Fact]
    public void Of_LoadThatNobodyHasSeenForAWeek_ForecastsNothing()
    {
        var outlook = LoadOutlook.Of(Hours(60 * 24), Basis, Now.AddDays(8));

        Assert.Empty(outlook.Past);
        Assert.Empty(outlook.Ahead);
    }

    [Fact]
    public void Of_NoHours_IsUnknown()
    {
        var outlook = LoadOutlook.Of([], Basis, Now);

        Assert.Empty(outlook.Past);
        Assert.Empty(outlook.Ahead);
        Assert.Empty(outlook.Months);
    }

    private static List<HourlyLoad> Hours(int count) =>
    [
        .. Enumerable.Range(1, count).Select(back => Now.AddMinutes(-30).AddHours(back - count - 1)).Select(hour => new HourlyLoad(hour, Load(hour), Load(hour), 6)),
    ];

    // Four and a half nodes by day, one and a half by night.
    private static double Load(DateTimeOffset hour) => hour.Hour is >= 8 and < 16 ? 9 : 3;
}
