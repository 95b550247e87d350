namespace EdgeAutoscaler.Backtest.Replay;

public class ChangingLoadTests
{
    [Fact]
    public void Run_Step_BuysTheDifferenceWhenItIsSeen()
    {
        var trace = Given.Hourly([.. Enumerable.Repeat(10.0, 48), .. Enumerable.Repeat(40.0, 48)]);

        var result = TraceReplay.Run(trace, Given.Settings);

        Assert.Equal([4, 11], result.Purchases.Select(purchase => purchase.Count));
        Assert.Equal(Given.Settings.Start.AddHours(48), result.Purchases[1].At);
        Assert.Equal(15, result.Service.PeakNodes);
    }

    [Fact]
    public void Run_Growth_NeverFallsShortAfterTheStart()
    {
        var trace = Given.Hourly(Enumerable.Range(0, 24 * 25).Select(hour => 10 + (hour * 0.1)));

        var result = TraceReplay.Run(trace, Given.Settings);

        Assert.Equal(1, result.Service.ShortSteps);
        Assert.Equal((int)Math.Ceiling((10 + (599 * 0.1)) / 2.8), result.Purchases.Sum(purchase => purchase.Count));
    }

    [Fact]
    public void Run_Decline_LetsLeasesEnd()
    {
        var trace = Given.Hourly([.. Enumerable.Repeat(28.0, 24), .. Enumerable.Repeat(5.6, 24 * 34)]);

        var result = TraceReplay.Run(trace, Given.Settings);

        Assert.Equal([10, 2], result.Purchases.Select(purchase => purchase.Count));
    }

    [Fact]
    public void Run_SpikeWithinAStep_CountsForTheTimeItLasts()
    {
        var settings = Given.Settings with { Group = Given.Group with { MinNodes = 2 } };
        var trace = new Traces.LoadTrace(
            "spike",
            [new(TimeSpan.Zero, 0), new(TimeSpan.FromHours(3.5), 16), new(TimeSpan.FromHours(3.75), 0), new(TimeSpan.FromHours(6), 0)]);

        var service = TraceReplay.Run(trace, settings).Service;

        Assert.Equal(1, service.ShortSteps);
        Assert.Equal(4 * 0.25, service.Demanded, 9);
        Assert.Equal(2 * 0.25, service.Unserved, 9);
        Assert.Equal(2 * (6 - 0.25), service.Idle, 9);
    }

    [Fact]
    public void Run_Cancelled_EndsEarly() =>
        Assert.Throws<OperationCanceledException>(() => TraceReplay.Run(Given.Hourly(1), Given.Settings, new CancellationToken(canceled: true)));
}
