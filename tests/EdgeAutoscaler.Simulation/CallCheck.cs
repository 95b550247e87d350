using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Simulation;

/// <summary>What must hold at the moment the cloud is asked to sell.</summary>
internal sealed class CallCheck(World world)
{
    /// <summary>Finds the purchase that a call belongs to, and checks everything the service promises about calls.</summary>
    public Purchase Call(ScaleOutRequest request)
    {
        var cluster = world.Fleet.Clusters.First(cluster => cluster.ClusterId == request.ClusterId);
        var purchase = world.Witness.SendingOf(cluster.Name) ?? throw new InvariantViolation("I2 at most once", $"a call for {cluster.Name} that nothing was reserved for");
        var group = cluster.NodeGroups.First(group => group.Name == purchase.Intent.NodeGroup);
        purchase.Calls++;
        CheckOnce(request, purchase);
        CheckDemand(request, purchase, group);
        CheckMaxNodes(request, purchase, group);
        CheckRates(request, purchase, group);
        return purchase;
    }

    private void CheckOnce(ScaleOutRequest request, Purchase purchase)
    {
        const string name = "I2 at most once";
        Require(purchase.Calls == 1, name, $"call {purchase.Calls} for {purchase}");
        Require((request.Count, request.Offer.Name) == (purchase.Intent.Count, purchase.Intent.OfferName), name, $"{request.Count}x {request.Offer.Name} sent for {purchase}");
        Require(world.Now - purchase.MarkedAt <= Service.Options.Timings.SendFuse, name, $"{purchase} sent {world.Now - purchase.MarkedAt} after it was marked");
        var doubtful = world.Witness.Of(purchase.Intent.Cluster).FirstOrDefault(other => other != purchase && other.IsInDoubt);
        Require(doubtful is null, name, $"{purchase} sent while {doubtful} is in doubt");
    }

    private void CheckDemand(ScaleOutRequest request, Purchase purchase, NodeGroup group)
    {
        var window = ProtectionWindow.Of(group, request.Offer, purchase.Intent.CreatedAt, Service.Options.EvaluationInterval);
        var wanted = world.Load.MostWanted(group);
        var standing = StandingAt(purchase, window.To);
        Require(
            standing + request.Count <= wanted,
            "I4 no call without fresh demand",
            $"{purchase} while {standing} stand until {window.To:MM-dd HH:mm} and {wanted} are wanted");
    }

    private void CheckMaxNodes(ScaleOutRequest request, Purchase purchase, NodeGroup group)
    {
        var standing = StandingAt(purchase, purchase.Intent.CreatedAt + request.Offer.LeadTime);
        Require(standing + request.Count <= group.MaxNodes, "I12 max nodes", $"{purchase} beside {standing} of at most {group.MaxNodes}");
    }

    private void CheckRates(ScaleOutRequest request, Purchase purchase, NodeGroup group)
    {
        const string name = "I12 rate limits";
        var limits = group.Limits;
        var (purchasesOfHour, nodesOfHour) = Within(purchase, TimeSpan.FromHours(1));
        var (purchasesOfDay, nodesOfDay) = Within(purchase, TimeSpan.FromDays(1));
        Require(request.Count <= (limits.MaxNodesPerPurchase ?? int.MaxValue), name, $"{purchase} in one purchase");
        Require(purchasesOfHour <= (limits.MaxPurchasesPerHour ?? int.MaxValue), name, $"{purchase} is purchase {purchasesOfHour} in an hour");
        Require(purchasesOfDay <= (limits.MaxPurchasesPerDay ?? int.MaxValue), name, $"{purchase} is purchase {purchasesOfDay} in a day");
        Require(nodesOfHour <= (limits.MaxNodesPerHour ?? int.MaxValue), name, $"{purchase} makes {nodesOfHour} nodes in an hour");
        Require(nodesOfDay <= (limits.MaxNodesPerDay ?? int.MaxValue), name, $"{purchase} makes {nodesOfDay} nodes in a day");
    }

    private (int Purchases, int Nodes) Within(Purchase purchase, TimeSpan time)
    {
        var recent = world.Witness.OrdersOf(purchase.Intent.Cluster, purchase.Intent.NodeGroup)
            .Where(order => order.Purchase.Intent.CreatedAt > purchase.Intent.CreatedAt - time)
            .ToList();
        return (recent.Count + 1, recent.Sum(order => order.Count) + purchase.Intent.Count);
    }

    private int StandingAt(Purchase purchase, DateTimeOffset at) => world.Witness
        .OrdersOf(purchase.Intent.Cluster, purchase.Intent.NodeGroup)
        .Sum(order => order.Standing(world.Now, at));

    private static void Require(bool holds, string invariant, string otherwise)
    {
        if (!holds)
            throw new InvariantViolation(invariant, otherwise);
    }
}
