using Prometheus;

namespace EdgeAutoscaler.Telemetry;

/// <summary>The metrics and the registry they are on. They outlive the host, so that counters go on when the configuration changes.</summary>
internal sealed class MetricsHome
{
    /// <summary>Registers every family on a registry of its own.</summary>
    public MetricsHome() => Metrics = new AutoscalerMetrics(Registry);

    /// <summary>The registry.</summary>
    public CollectorRegistry Registry { get; } = Prometheus.Metrics.NewCustomRegistry();

    /// <summary>The metrics.</summary>
    public AutoscalerMetrics Metrics { get; }
}
