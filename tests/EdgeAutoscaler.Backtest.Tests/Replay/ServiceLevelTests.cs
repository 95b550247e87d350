namespace EdgeAutoscaler.Backtest.Replay;

public class ServiceLevelTests
{
    [Fact]
    public void With_Steps_AddsUpWhatWasServedAndWhatWasNot()
    {
        var service = ServiceLevel.Empty.With(2, [(4, 0.5), (1, 0.5)]).With(3, [(1.5, 1)]);

        Assert.Equal(new ServiceLevel(2, 1, 4, 1, 2, 3), service);
        Assert.Equal(0.25, service.UnservedShare);
        Assert.Equal(0.5, service.ShortStepsShare);
        Assert.Equal(0.5, service.OverProvisionShare);
    }

    [Fact]
    public void Shares_NothingReplayed_AreZero() => Assert.Equal(
        (0.0, 0.0, 0.0),
        (ServiceLevel.Empty.UnservedShare, ServiceLevel.Empty.ShortStepsShare, ServiceLevel.Empty.OverProvisionShare));
}
