using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Core.Policies;
using EdgeAutoscaler.Status;
using Prometheus;

namespace EdgeAutoscaler.Telemetry;

/// <summary>The load signals: value, age, and why there is none.</summary>
internal sealed class LoadMetrics
{
    private readonly Gauge _load;
    private readonly Gauge _age;
    private readonly Counter _errors;

    /// <summary>Registers the families.</summary>
    /// <param name="families">Where they are registered.</param>
    public LoadMetrics(MetricFamilies families)
    {
        _load = families.Gauge(
            "load",
            "Newest load in the unit of the signal; absent while the signal can't be used.",
            "cluster",
            "node_group",
            "signal");
        _age = families.Gauge(
            "load_age_seconds",
            "Age of the newest measurement when it was last looked at; +Inf when there is none.",
            "cluster",
            "node_group",
            "signal");
        _errors = families.Counter("load_source_errors_total", "Readings that gave no number, by reason.", "source", "reason");
    }

    /// <summary>Makes every error series of a source exist.</summary>
    /// <param name="source">Name of the load source.</param>
    public void Configured(string source)
    {
        foreach (var reason in Words.All<SignalProblem>())
            _errors.WithLabels(source, reason);
    }

    /// <summary>A signal was read.</summary>
    /// <param name="group">The group it belongs to.</param>
    /// <param name="state">What is known of it.</param>
    /// <param name="now">When it was looked at.</param>
    public void Read(NodeGroup group, SignalState state, DateTimeOffset now)
    {
        string[] labels = [group.Cluster, group.Name, state.Signal.Name];
        var newest = state.Samples.Newest;
        _age.WithLabels(labels).Set(newest is { At: var at } ? Math.Max(0, (now - at).TotalSeconds) : double.PositiveInfinity);
        if (newest is { Value: var value } && state.Problem is null)
            _load.WithLabels(labels).Set(value);
        else
            _load.RemoveLabelled(labels);
    }

    /// <summary>A reading gave no number.</summary>
    /// <param name="source">Name of the load source.</param>
    /// <param name="problem">Why.</param>
    public void Failed(string source, SignalProblem problem) => _errors.WithLabels(source, Words.Of(problem)).Inc();
}
