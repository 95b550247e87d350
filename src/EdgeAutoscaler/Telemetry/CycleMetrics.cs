using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Status;
using Prometheus;

namespace EdgeAutoscaler.Telemetry;

/// <summary>The cycles of each cluster: how they end, how long they take, whether they still come.</summary>
internal sealed class CycleMetrics
{
    private static readonly double[] Buckets = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

    private readonly Gauge _safeToScale;
    private readonly Counter _cycles;
    private readonly Histogram _duration;
    private readonly Gauge _lastCycle;

    /// <summary>Registers the families.</summary>
    /// <param name="families">Where they are registered.</param>
    public CycleMetrics(MetricFamilies families)
    {
        _safeToScale = families.Gauge(
            "safe_to_scale",
            "1 when the last cycle had what it needs to buy nodes for the cluster, 0 when something holds the whole cluster back.",
            "cluster");
        _cycles = families.Counter("cycles_total", "Cycles of a cluster by how they ended.", "cluster", "result");
        _duration = families.Histogram("cycle_duration_seconds", "Time a cycle took.", Buckets, "cluster");
        _lastCycle = families.Gauge(
            "last_cycle_timestamp_seconds",
            "Unix time at which a cycle last completed; 0 until the first one has.",
            "cluster");
    }

    /// <summary>Makes every series of a cluster exist.</summary>
    /// <param name="cluster">Cluster name.</param>
    public void Configured(string cluster)
    {
        _safeToScale.WithLabels(cluster);
        _duration.WithLabels(cluster);
        _lastCycle.WithLabels(cluster);
        foreach (var result in Words.All<CycleResult>())
            _cycles.WithLabels(cluster, result);
    }

    /// <summary>A cycle ended.</summary>
    /// <param name="cluster">Cluster name.</param>
    /// <param name="result">How.</param>
    /// <param name="duration">How long it took.</param>
    /// <param name="at">When it ended.</param>
    /// <param name="safeToScale">Whether nodes could have been bought.</param>
    public void Ended(string cluster, CycleResult result, TimeSpan duration, DateTimeOffset at, bool safeToScale)
    {
        _cycles.WithLabels(cluster, Words.Of(result)).Inc();
        _safeToScale.WithLabels(cluster).Set(safeToScale ? 1 : 0);
        _duration.WithLabels(cluster).Observe(duration.TotalSeconds);
        if (result is CycleResult.Completed or CycleResult.Degraded)
            _lastCycle.WithLabels(cluster).SetToTimeUtc(at);
    }
}
