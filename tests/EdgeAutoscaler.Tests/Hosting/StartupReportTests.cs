using EdgeAutoscaler.Hosting;
using EdgeAutoscaler.Hosting.Reloading;
using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Tests.Hosting;

public sealed class StartupReportTests
{
    [Fact]
    public async Task StartAndStop_AcrossAReload_SayTheBannerOfTheFirstStartAndTheLastStopOnly()
    {
        using var desk = new ReloadDesk();
        var log = new RecordingLog<StartupReport>();

        await Report().StartAsync(default);
        desk.Leave(Next(), "content");
        await Report().StopAsync(default);
        desk.Take();
        await Report().StartAsync(default);
        await Report().StopAsync(default);

        Assert.Equal(["Information", "Debug", "Debug", "Information"], log.Lines.Select(line => line.Split(':')[0]));

        StartupReport Report() => new(new ServiceIdentity("DryRun", "1", "CNY", TimeZoneInfo.Utc), new Uri("http://127.0.0.1:9464"), desk, log);
    }

    private static LoadedSettings.Valid Next() => new("", null!, null!, null!, null);
}
