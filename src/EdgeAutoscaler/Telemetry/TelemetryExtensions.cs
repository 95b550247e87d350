using Prometheus;

namespace EdgeAutoscaler.Telemetry;

/// <summary>Puts the metrics into a host.</summary>
internal static class TelemetryExtensions
{
    /// <summary>Registers <see cref="AutoscalerMetrics"/> and its registry.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="home">Both of them.</param>
    public static IServiceCollection AddAutoscalerMetrics(this IServiceCollection services, MetricsHome home) =>
        services.AddSingleton(home.Registry).AddSingleton(home.Metrics);

    /// <summary>Serves the metrics at <c>/metrics</c>.</summary>
    /// <param name="endpoints">The host's routes.</param>
    public static IEndpointConventionBuilder MapAutoscalerMetrics(this IEndpointRouteBuilder endpoints)
    {
        // Nothing else may have asked for it before the first scrape, and without it the registry is empty.
        endpoints.ServiceProvider.GetRequiredService<AutoscalerMetrics>();
        var registry = endpoints.ServiceProvider.GetRequiredService<CollectorRegistry>();
        return endpoints.MapMetrics(settings => settings.Registry = registry);
    }
}
