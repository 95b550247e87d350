using EdgeAutoscaler.Configuration;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Hosting.Failpoints;
using Moq;

namespace EdgeAutoscaler.Tests.Hosting;

public sealed class FailpointTests
{
    private const string Armed = "after:MarkSendingAsync";

    [Fact]
    public void Of_LiveOnLoopback_IsArmed() =>
        Assert.Equal(new Failpoint(FailpointMoment.After, "MarkSendingAsync"), Failpoint.Of(With(ServiceMode.Live, "http://127.0.0.1:8080"), Armed));

    [Theory]
    [InlineData(ServiceMode.Live, "https://cs.cn-beijing.aliyuncs.com", Armed)]
    [InlineData(ServiceMode.DryRun, "http://127.0.0.1:8080", Armed)]
    [InlineData(ServiceMode.Demo, "http://127.0.0.1:8080", Armed)]
    [InlineData(ServiceMode.Live, "http://127.0.0.1:8080", null)]
    [InlineData(ServiceMode.Live, "http://127.0.0.1:8080", "")]
    [InlineData(ServiceMode.Live, "http://127.0.0.1:8080", "MarkSendingAsync")]
    [InlineData(ServiceMode.Live, "http://127.0.0.1:8080", "sometime:MarkSendingAsync")]
    public void Of_RealMoneyOrNothingSaid_IsNotArmed(ServiceMode mode, string endpoint, string? armed) =>
        Assert.Null(Failpoint.Of(With(mode, endpoint), armed));

    [Fact]
    public void Around_NotArmedOrAnotherPort_IsTheImplementationItself()
    {
        var ledger = Mock.Of<ILedger>();

        Assert.Same(ledger, Failpoint.Around(null, ledger));
        Assert.Same(ledger, Failpoint.Around(new Failpoint(FailpointMoment.Before, nameof(IScaleOutApi.ScaleOutAsync)), ledger));
    }

    [Fact]
    public async Task Around_AnotherCall_PassesItOn()
    {
        var inner = new Mock<ILedger>();
        inner.Setup(ledger => ledger.TakeEpochAsync("beijing", default, default)).ReturnsAsync(7);

        var ledger = Failpoint.Around(new Failpoint(FailpointMoment.Before, nameof(ILedger.ReserveAsync)), inner.Object);

        Assert.NotSame(inner.Object, ledger);
        Assert.Equal(7, await ledger.TakeEpochAsync("beijing", default, default));
    }

    private static AutoscalerSettings With(ServiceMode mode, string endpoint)
    {
        var settings = CycleSettingsTests.SettingsWith(30) with { Mode = mode };
        return settings with { Clusters = [settings.Clusters[0] with { AckEdge = settings.Clusters[0].AckEdge with { Endpoint = new Uri(endpoint) } }] };
    }
}
