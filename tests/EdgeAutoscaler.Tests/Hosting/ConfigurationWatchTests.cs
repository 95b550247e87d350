using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Hosting;
using EdgeAutoscaler.Hosting.Reloading;
using EdgeAutoscaler.Tests.Cycle;
using EdgeAutoscaler.Tests.Telemetry;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace EdgeAutoscaler.Tests.Hosting;

public sealed class ConfigurationWatchTests : IDisposable
{
    private const string Good = "config_last_reload_successful";

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("watch-");
    private readonly RecordingLog<ConfigurationWatch> _log = new();

    private string ConfigurationPath => Path.Combine(_directory.FullName, "appsettings.json");

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task Execute_TheGoodFileIsPutBack_SaysOnceThatItIsValidAgain()
    {
        var content = await File.ReadAllTextAsync(Path.Combine(Architecture.Source.Root, "appsettings.json"));
        await File.WriteAllTextAsync(ConfigurationPath, content);
        using var desk = new ReloadDesk();
        var metrics = new MetricsHarness();
        var loaded = Assert.IsType<LoadedSettings.Valid>(await SettingsLoader.LoadAsync(ConfigurationPath, startsDemo: false, default));
        await using var bench = await CycleBench.StartAsync();
        var executor = new PurchaseExecutor(bench.Ledger, new TaskAuditor(bench.Ledger, bench.Options, bench.Observer, bench.Clocks), bench.Options, bench.Clocks, NullLogger<PurchaseExecutor>.Instance);
        using var watch = new ConfigurationWatch(
            ConfigurationPath, new ReloadJudge(loaded, bench.Ledger), desk, executor, metrics.Metrics, Clocks.Real(), Mock.Of<IHostApplicationLifetime>(), _log);
        await watch.StartAsync(default);

        await File.WriteAllTextAsync(ConfigurationPath, "{ \"Autoscaler\": ");
        await UntilAsync(desk, isGood: false);
        Assert.Equal(0, (await metrics.Scrape()).Value(Good));
        await File.WriteAllTextAsync(ConfigurationPath, content);
        await UntilAsync(desk, isGood: true);
        desk.Ask();
        await watch.StopAsync(default);

        Assert.Equal(1, (await metrics.Scrape()).Value(Good));
        Assert.Equal([$"Information: {ConfigurationPath} is valid again; nothing changed"], _log.Lines.Skip(1));
    }

    private static async Task UntilAsync(ReloadDesk desk, bool isGood)
    {
        for (var attempt = 0; attempt < 200 && desk.Problem is null != isGood; attempt++)
        {
            desk.Ask();
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }

        Assert.Equal(isGood, desk.Problem is null);
    }
}
