using System.Globalization;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Cycle;
using Prometheus;

namespace EdgeAutoscaler.Telemetry;

/// <summary>What is expected: the load of each group, and the time its nodes take to come.</summary>
internal sealed class ForecastMetrics
{
    private readonly Gauge _nodes;
    private readonly Gauge _loadNodes;
    private readonly Gauge _history;
    private readonly Gauge _worthwhile;
    private readonly Gauge _leadTime;

    /// <summary>Registers the families.</summary>
    /// <param name="families">Where they are registered.</param>
    public ForecastMetrics(MetricFamilies families)
    {
        _nodes = families.Gauge(
            "forecast_nodes",
            "Nodes that the load stays within, with a probability, in the hour in which nodes bought now would come; absent while too little is known.",
            "cluster",
            "node_group",
            "probability");
        _loadNodes = families.Gauge(
            "load_nodes",
            "Nodes that the newest load takes, at the utilization that the forecast aims at; absent while there is no forecast, or no load.",
            "cluster",
            "node_group");
        _history = families.Gauge("forecast_history_seconds", "How far back the load that is forecast is known.", "cluster", "node_group");
        _worthwhile = families.Gauge(
            "forecast_worthwhile_seconds",
            "How long a node must be needed in a month to be worth its price, as the service level has taught so far.",
            "cluster",
            "node_group");
        _leadTime = families.Gauge(
            "planned_lead_time_seconds",
            "Lead time that an offer is planned with: what nine of ten of its nodes stayed within, or what is configured until that is known.",
            "cluster",
            "node_group",
            "offer");
    }

    /// <summary>A group was evaluated.</summary>
    /// <param name="group">The group, its offers with the lead times it was planned with.</param>
    /// <param name="forecast">What the forecast said; <see langword="null"/> without one.</param>
    public void Read(NodeGroup group, ForecastReading? forecast)
    {
        foreach (var offer in group.Offers)
            _leadTime.WithLabels(group.Cluster, group.Name, offer.Name).Set(offer.LeadTime.TotalSeconds);
        if (forecast is { Peaks.IsEmpty: false })
            Set(group, forecast);
        else
            Remove(group);
    }

    private void Set(NodeGroup group, ForecastReading forecast)
    {
        foreach (var (probability, nodes) in forecast.Peaks)
            _nodes.WithLabels(group.Cluster, group.Name, TextOf(probability)).Set(nodes);
        if (forecast.LoadNodes is { } load)
            _loadNodes.WithLabels(group.Cluster, group.Name).Set(load);
        else
            _loadNodes.RemoveLabelled(group.Cluster, group.Name);
        _history.WithLabels(group.Cluster, group.Name).Set(forecast.History.TotalSeconds);
        _worthwhile.WithLabels(group.Cluster, group.Name).Set(forecast.Worthwhile.TotalSeconds);
    }

    private void Remove(NodeGroup group)
    {
        foreach (var probability in ForecastReading.Probabilities)
            _nodes.RemoveLabelled(group.Cluster, group.Name, TextOf(probability));
        _loadNodes.RemoveLabelled(group.Cluster, group.Name);
        _history.RemoveLabelled(group.Cluster, group.Name);
        _worthwhile.RemoveLabelled(group.Cluster, group.Name);
    }

    private static string TextOf(double probability) => probability.ToString(CultureInfo.InvariantCulture);
}
