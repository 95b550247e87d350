namespace EdgeAutoscaler.Backtest.Replay;

public class WarmUpTests
{
    private static readonly ReplaySettings Settings = Given.Settings with { WarmUp = TimeSpan.FromHours(24) };

    [Fact]
    public void Run_WarmUp_BuysOnlyInItsLastStep()
    {
        var result = TraceReplay.Run(Given.Hourly(Enumerable.Repeat(10.0, 48)), Settings);

        Assert.Equal(Settings.Start.AddHours(23), Assert.Single(result.Purchases).At);
        Assert.Equal((24, 0), (result.Service.Steps, result.Service.ShortSteps));
    }

    [Fact]
    public void Run_MonthsFromArrival_ReplacesNodesBeforeTheyAre730HoursOld()
    {
        var settings = Settings with { Month = TimeSpan.FromHours(730) };

        var result = TraceReplay.Run(Given.Hourly(Enumerable.Repeat(10.0, 2000)), settings);

        Assert.Equal(0, result.Service.ShortSteps);
        Assert.Equal(3, result.Purchases.Length);
        Assert.InRange(result.Purchases[1].At, settings.Start.AddHours(24 + 730 - 5), settings.Start.AddHours(24 + 729));
    }
}
