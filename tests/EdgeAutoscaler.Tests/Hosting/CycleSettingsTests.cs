using EdgeAutoscaler.Configuration;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Hosting;

namespace EdgeAutoscaler.Tests.Hosting;

public sealed class CycleSettingsTests
{
    [Theory]
    [InlineData(30, 40)]
    [InlineData(600, 610)]
    public void StopTimeout_PurchaseBeingSent_MayTakeTheWholeRequestTimeout(int requestSeconds, int stopSeconds) =>
        Assert.Equal(TimeSpan.FromSeconds(stopSeconds), CycleSettings.StopTimeout(SettingsWith(10, requestSeconds)));

    [Fact]
    public void Of_SeveralRequestTimeouts_GivesReadingsTimeForTheSlowest() =>
        Assert.Equal(TimeSpan.FromSeconds(150), CycleSettings.Of(SettingsWith(10, 60)).ReadDeadline);

    internal static AutoscalerSettings SettingsWith(params int[] requestSeconds) => new()
    {
        Mode = ServiceMode.DryRun,
        Listen = new Uri("http://127.0.0.1:9464"),
        EvaluationInterval = TimeSpan.FromSeconds(30),
        TaskPollInterval = TimeSpan.FromSeconds(15),
        TimeZone = TimeZoneInfo.Utc,
        Currency = "CNY",
        Ledger = new LedgerSettings(LedgerProvider.Sqlite, "Data Source=ledger.db", null),
        Purchase = PurchaseTimings.Default,
        Clusters =
        [
            .. requestSeconds.Select((seconds, number) => new ClusterSettings(
                new ManagedCluster($"cluster-{number}", $"C{number}", []),
                new AckEdgeSettings(new Uri("https://cs.cn-beijing.aliyuncs.com"), null, TimeSpan.FromSeconds(seconds)))),
        ],
    };
}
