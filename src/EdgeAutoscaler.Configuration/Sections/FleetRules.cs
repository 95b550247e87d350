using EdgeAutoscaler.Configuration.Reading;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Configuration.Sections;

/// <summary>What the sections owe each other.</summary>
internal static class FleetRules
{
    public static void Check(Node node, AutoscalerSettings settings)
    {
        node.Require(
            settings.Listen.IsLoopback || settings.ApiTokenFile is not null,
            "ApiTokenFile",
            $"Is required because Listen is {settings.Listen}: outside loopback the API wants a bearer token. Name its file, or listen on http://127.0.0.1:9464.",
            "Listen");
        node.Require(
            settings.Mode == ServiceMode.Demo || !settings.Clusters.IsEmpty,
            "Clusters",
            $"Needs at least one cluster in {settings.Mode} mode. Without any, set Mode to Demo.",
            "Mode");
        foreach (var (place, cluster) in node.At("Clusters").Children.Zip(settings.Clusters))
            CheckTimeout(node, place, cluster.AckEdge, settings.Purchase);
    }

    // A request that is still on its way when its absence is concluded would be bought twice.
    private static void CheckTimeout(Node fleet, Node cluster, AckEdgeSettings ackEdge, PurchaseTimings purchase)
    {
        if (fleet.HasError("Purchase:LateAcceptance"))
            return;
        var stated = cluster.At("AckEdge:RequestTimeout").IsMissing ? fleet : cluster;
        stated.Require(
            ackEdge.RequestTimeout <= purchase.LateAcceptance,
            "AckEdge:RequestTimeout",
            $"Must not be above Purchase:LateAcceptance ({purchase.LateAcceptance:c}): a request may not outlive the wait for its effect.");
    }
}
