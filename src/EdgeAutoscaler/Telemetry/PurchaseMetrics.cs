using EdgeAutoscaler.Cycle;
using System.Globalization;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Status;
using Prometheus;

namespace EdgeAutoscaler.Telemetry;

/// <summary>The purchases of each group: what came of them, and which are still open.</summary>
internal sealed class PurchaseMetrics
{
    private static readonly IntentState[] Open = [.. Enum.GetValues<IntentState>().Where(state => !state.IsFinal())];

    private readonly Counter _purchases;
    private readonly Counter _purchasedNodes;
    private readonly Gauge _openIntents;

    /// <summary>Registers the families.</summary>
    /// <param name="families">Where they are registered.</param>
    public PurchaseMetrics(MetricFamilies families)
    {
        _purchases = families.Counter("purchases_total", "Purchases that were decided, by what came of them.", "cluster", "node_group", "outcome");
        _purchasedNodes = families.Counter(
            "purchased_nodes_total",
            "Nodes in purchases the cloud accepted, by months of their term.",
            "cluster",
            "node_group",
            "term_months");
        _openIntents = families.Gauge("open_intents", "Purchases that have not reached their end, by state.", "cluster", "node_group", "state");
    }

    /// <summary>Makes every series of a group exist.</summary>
    /// <param name="group">The group.</param>
    public void Configured(NodeGroup group)
    {
        foreach (var outcome in Words.All<PurchaseResult>())
            _purchases.WithLabels(group.Cluster, group.Name, outcome);
        foreach (var months in group.Offers.SelectMany(offer => offer.Prices.Keys))
            _purchasedNodes.WithLabels(group.Cluster, group.Name, Text(months));
        foreach (var state in Open)
            _openIntents.WithLabels(group.Cluster, group.Name, Words.Of(state));
    }

    /// <summary>A purchase came to something.</summary>
    /// <param name="cluster">Cluster name.</param>
    /// <param name="nodeGroup">Node group name.</param>
    /// <param name="result">What.</param>
    /// <param name="count">Nodes it was for.</param>
    /// <param name="termMonths">Term in months.</param>
    public void Purchased(string cluster, string nodeGroup, PurchaseResult result, int count, int termMonths)
    {
        _purchases.WithLabels(cluster, nodeGroup, Words.Of(result)).Inc();
        if (result == PurchaseResult.Accepted)
            _purchasedNodes.WithLabels(cluster, nodeGroup, Text(termMonths)).Inc(count);
    }

    /// <summary>The purchases of a group were read.</summary>
    /// <param name="group">The group.</param>
    /// <param name="intents">Its purchases.</param>
    public void IntentsRead(NodeGroup group, IReadOnlyList<IntentRecord> intents)
    {
        foreach (var state in Open)
            _openIntents.WithLabels(group.Cluster, group.Name, Words.Of(state)).Set(intents.Count(record => record.State == state));
    }

    private static string Text(int months) => months.ToString(CultureInfo.InvariantCulture);
}
