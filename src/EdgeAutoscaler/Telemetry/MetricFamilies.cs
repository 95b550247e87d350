using Prometheus;

namespace EdgeAutoscaler.Telemetry;

/// <summary>Creates the metric families of the service and removes the series of what is no longer configured.</summary>
/// <param name="registry">Where the families are registered.</param>
internal sealed class MetricFamilies(CollectorRegistry registry)
{
    /// <summary>What every name begins with.</summary>
    public const string Prefix = "edge_autoscaler_";

    private readonly MetricFactory _factory = Metrics.WithCustomRegistry(registry);
    private readonly List<Action<FleetScope>> _prunes = [];

    /// <summary>A value that goes up and down.</summary>
    /// <param name="name">Name without the prefix.</param>
    /// <param name="help">What it means, with its unit.</param>
    /// <param name="labels">Label names.</param>
    public Gauge Gauge(string name, string help, params string[] labels)
    {
        var gauge = _factory.CreateGauge(Prefix + name, help, labels);
        PruneWithScope(gauge);
        return gauge;
    }

    /// <summary>A value that only grows; its name ends in <c>_total</c>.</summary>
    /// <param name="name">Name without the prefix.</param>
    /// <param name="help">What it counts.</param>
    /// <param name="labels">Label names.</param>
    public Counter Counter(string name, string help, params string[] labels)
    {
        var counter = _factory.CreateCounter(Prefix + name, help, labels);
        PruneWithScope(counter);
        return counter;
    }

    /// <summary>A distribution of durations; its name ends in <c>_seconds</c>.</summary>
    /// <param name="name">Name without the prefix.</param>
    /// <param name="help">What it measures.</param>
    /// <param name="buckets">Upper bounds in seconds.</param>
    /// <param name="labels">Label names.</param>
    public Histogram Histogram(string name, string help, double[] buckets, params string[] labels)
    {
        var histogram = _factory.CreateHistogram(Prefix + name, help, labels, new HistogramConfiguration { Buckets = buckets });
        PruneWithScope(histogram);
        return histogram;
    }

    /// <summary>Removes every series that names something outside the scope.</summary>
    /// <param name="scope">What is configured.</param>
    public void Prune(FleetScope scope) => _prunes.ForEach(prune => prune(scope));

    private void PruneWithScope<TChild>(Collector<TChild> family)
        where TChild : ChildBase =>
        _prunes.Add(scope =>
        {
            foreach (var values in family.GetAllLabelValues().Where(values => !scope.Covers(family.LabelNames, values)))
                family.RemoveLabelled(values);
        });
}
