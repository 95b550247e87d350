using System.Reflection;
using System.Text.Json;
using Prometheus;

namespace EdgeAutoscaler.Telemetry;

/// <summary>What runs, and in which mode.</summary>
internal sealed class ServiceMetrics
{
    private static readonly string[] Modes = ["demo", "dry_run", "live"];

    private readonly Gauge _mode;

    /// <summary>Registers the families and states what runs.</summary>
    /// <param name="families">Where they are registered.</param>
    public ServiceMetrics(MetricFamilies families)
    {
        _mode = families.Gauge("mode", "1 for the mode the service runs in, 0 for the others. Only live spends money.", "mode");
        families
            .Gauge("build_info", "Always 1; the labels say which version runs on which .NET runtime.", "version", "runtime")
            .WithLabels(Version, Environment.Version.ToString())
            .Set(1);
    }

    /// <summary>Version without the commit that the build appends after a plus sign.</summary>
    private static string Version =>
        typeof(ServiceMetrics).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>States the mode.</summary>
    /// <param name="mode">Demo, DryRun or Live.</param>
    public void Configured(string mode)
    {
        var active = JsonNamingPolicy.SnakeCaseLower.ConvertName(mode);
        foreach (var word in Modes)
            _mode.WithLabels(word).Set(word == active ? 1 : 0);
    }
}
