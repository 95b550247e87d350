namespace EdgeAutoscaler.Backtest.Traces.Prometheus;

/// <summary>A load that a Prometheus has recorded.</summary>
/// <param name="Address">Address of the server.</param>
/// <param name="Query">The query; gives one series.</param>
/// <param name="From">Where the trace begins.</param>
/// <param name="To">Where it ends.</param>
internal sealed record PrometheusRange(Uri Address, string Query, DateTimeOffset From, DateTimeOffset To);
