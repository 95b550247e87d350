using System.Reflection;
using System.Text.Json;
using EdgeAutoscaler.Status;
using Prometheus;

namespace EdgeAutoscaler.Telemetry;

/// <summary>What runs, and in which mode.</summary>
internal sealed class ServiceMetrics
{
    private static readonly string[] Modes = ["demo", "dry_run", "live"];

    private readonly Gauge _mode;
    private readonly Gauge _configurationGood;
    private readonly Gauge _configurationAt;
    private readonly Counter _configurationLooks;

    /// <summary>Registers the families and states what runs.</summary>
    /// <param name="families">Where they are registered.</param>
    public ServiceMetrics(MetricFamilies families)
    {
        _mode = families.Gauge("mode", "1 for the mode the service runs in, 0 for the others. Only live spends money.", "mode");
        _configurationGood = families.Gauge("config_last_reload_successful", "1 when the configuration file, as last seen, is what is in force; 0 when it can't be used.");
        _configurationGood.Set(1);
        _configurationAt = families.Gauge("config_last_reload_success_timestamp_seconds", "Unix time at which the configuration file was last found good; 0 until it was looked at again after the start.");
        _configurationLooks = families.Counter("config_reloads_total", "Looks at a configuration file that may have changed, by what came of them.", "result");
        foreach (var result in Words.All<ReloadResult>())
            _configurationLooks.WithLabels(result);
        families
            .Gauge("build_info", "Always 1; the labels say which version runs on which .NET runtime.", "version", "runtime")
            .WithLabels(Version, Environment.Version.ToString())
            .Set(1);
    }

    /// <summary>Version without the commit that the build appends after a plus sign.</summary>
    private static string Version =>
        typeof(ServiceMetrics).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>The configuration file was looked at again.</summary>
    /// <param name="result">What came of it.</param>
    /// <param name="at">When.</param>
    public void ConfigurationRead(ReloadResult result, DateTimeOffset at)
    {
        var good = result != ReloadResult.Refused;
        _configurationLooks.WithLabels(Words.Of(result)).Inc();
        _configurationGood.Set(good ? 1 : 0);
        if (good)
            _configurationAt.SetToTimeUtc(at);
    }

    /// <summary>States the mode.</summary>
    /// <param name="mode">Demo, DryRun or Live.</param>
    public void Configured(string mode)
    {
        var active = JsonNamingPolicy.SnakeCaseLower.ConvertName(mode);
        foreach (var word in Modes)
            _mode.WithLabels(word).Set(word == active ? 1 : 0);
    }
}
