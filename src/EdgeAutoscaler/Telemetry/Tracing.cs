using EdgeAutoscaler.Cycle;
using OpenTelemetry.Exporter;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace EdgeAutoscaler.Telemetry;

/// <summary>Sends the spans of cycles to an OpenTelemetry collector.</summary>
internal static class Tracing
{
    private const string TracesPath = "v1/traces";

    /// <summary>Exports spans by OTLP over HTTP (protobuf). What the collector doesn't take is dropped: no cycle waits for it.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="endpoint">Base address of the collector; <see langword="null"/> for none, and then there are no spans.</param>
    /// <param name="version">Version of the service.</param>
    public static IServiceCollection AddCycleTracing(this IServiceCollection services, Uri? endpoint, string version)
    {
        if (endpoint is null)
            return services;
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("edge-autoscaler", serviceVersion: version))
            .WithTracing(tracing => tracing.AddSource(CycleTrace.SourceName).AddOtlpExporter(options =>
            {
                options.Protocol = OtlpExportProtocol.HttpProtobuf;
                options.Endpoint = new Uri(endpoint, endpoint.AbsolutePath.TrimEnd('/') + "/" + TracesPath);
                options.HttpClientFactory = Client;
            }));
        return services;
    }

    private static HttpClient Client() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false, ActivityHeadersPropagator = null })
    {
        Timeout = TimeSpan.FromSeconds(10),
    };
}
