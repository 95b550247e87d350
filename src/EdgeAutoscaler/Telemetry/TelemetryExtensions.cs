using Microsoft.Extensions.DependencyInjection.Extensions;
using Prometheus;

namespace EdgeAutoscaler.Telemetry;

/// <summary>Puts the metrics into a host.</summary>
internal static class TelemetryExtensions
{
    /// <summary>Registers <see cref="AutoscalerMetrics"/> on a registry of its own.</summary>
    /// <param name="services">The host's services.</param>
    public static IServiceCollection AddAutoscalerMetrics(this IServiceCollection services)
    {
        services.TryAddSingleton(_ => Metrics.NewCustomRegistry());
        services.TryAddSingleton<AutoscalerMetrics>();
        return services;
    }

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
