using Prometheus;

namespace EdgeAutoscaler.Telemetry;

/// <summary>The requests to the cloud's API.</summary>
internal sealed class ApiMetrics
{
    private static readonly double[] Buckets = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

    private readonly Counter _requests;
    private readonly Histogram _duration;

    /// <summary>Registers the families.</summary>
    /// <param name="families">Where they are registered.</param>
    public ApiMetrics(MetricFamilies families)
    {
        _requests = families.Counter(
            "api_requests_total",
            "Requests to the cloud's API, each attempt counted, by HTTP status or the reason there was none.",
            "operation",
            "code");
        _duration = families.Histogram("api_request_duration_seconds", "Time a request to the cloud's API took.", Buckets, "operation");
    }

    /// <summary>A request ended.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="code">HTTP status, or a short reason why there is none.</param>
    /// <param name="duration">How long it took.</param>
    public void Called(string operation, string code, TimeSpan duration)
    {
        _requests.WithLabels(operation, code).Inc();
        _duration.WithLabels(operation).Observe(duration.TotalSeconds);
    }
}
