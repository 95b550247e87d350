using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Simulation.Checks;

/// <summary>What must hold at the moment the cloud is asked to sell.</summary>
/// <param name="world">The world.</param>
/// <param name="service">The process that asks.</param>
internal sealed class CallCheck(SimulatedWorld world, Service service)
{
    // Windows roll and leases end by the service's clock.
    private static readonly TimeSpan ClockError = ReserveCheck.LargestClockError;

    /// <summary>Finds the purchase that a call belongs to, and checks everything the service promises about calls.</summary>
    public async Task<Purchase> CallAsync(ScaleOutRequest request)
    {
        var cluster = world.Fleet.Clusters.First(cluster => cluster.ClusterId == request.ClusterId);
        var purchase = service.Ledger.SendingOf(cluster.Name) ?? throw new InvariantViolation("I2 at most once", $"a call for {cluster.Name} that nothing was reserved for");
        var group = world.Fleet.GroupOf(cluster.Name, purchase.Intent.NodeGroup);
        purchase.Calls++;
        CheckOnce(request, purchase);
        await CheckLedgerAsync(purchase);
        CheckReadings(request, purchase);
        CheckDemand(request, purchase, group);
        CheckMaxNodes(request, purchase, group);
        CheckRates(request, purchase, group.Limits);
        return purchase;
    }

    private void CheckOnce(ScaleOutRequest request, Purchase purchase)
    {
        const string name = "I2 at most once";
        Require(purchase.Calls == 1, name, $"call {purchase.Calls} for {purchase}");
        Require((request.Count, request.Offer.Name) == (purchase.Intent.Count, purchase.Intent.OfferName), name, $"{request.Count}x {request.Offer.Name} sent for {purchase}");
        Require(world.Now - purchase.MarkedAt <= Service.Options.Timings.SendFuse, name, $"{purchase} sent {world.Now - purchase.MarkedAt} after it was marked");
    }

    private async Task CheckLedgerAsync(Purchase purchase)
    {
        var open = (await world.Home.Reader.ReadIntentsAsync(0, default)).Where(record => record.Intent.Cluster == purchase.Intent.Cluster).ToList();
        var own = open.Find(record => record.Intent.Id == purchase.Intent.Id);
        // A newer epoch may have called it doubtful meanwhile; that doubt is what covers the call now.
        Require(own?.State is IntentState.Sending or IntentState.Ambiguous, "I8 fail closed", $"{purchase} sent while the ledger calls it {own?.State.ToString() ?? "nothing"}");
        var other = open.Find(record => record != own && Purchase.Blocking(record.State));
        Require(other is null, "I2 at most once", $"{purchase} sent while {other?.Intent.Id} is {other?.State}");
    }

    private void CheckReadings(ScaleOutRequest request, Purchase purchase)
    {
        const string name = "I4 no call on stale or missing data";
        var age = world.Now - purchase.DecidedAt;
        Require(age <= Service.Options.Timings.SendFuse, name, $"{purchase} sent {age} after it was decided");
        var readings = service.Connection.Of(request.ClusterId);
        Require(readings.IsRunning, name, $"{purchase} sent to a cluster that wasn't said to be running");
        Require(readings.HasNodes, name, $"{purchase} sent without a node listing");
        Require(readings.Tasks is not null, name, $"{purchase} sent without a task listing");
    }

    private void CheckDemand(ScaleOutRequest request, Purchase purchase, NodeGroup group)
    {
        var window = ProtectionWindow.Of(group, request.Offer, purchase.ReservedAt, Service.Options.EvaluationInterval);
        var wanted = world.Load.MostWanted(group);
        var standing = StandingAt(purchase, window.To + ClockError);
        Require(
            standing + request.Count <= wanted,
            "I4 no call without fresh demand",
            $"{purchase} while {standing} stand until {window.To:MM-dd HH:mm} and {wanted} are wanted");
    }

    private void CheckMaxNodes(ScaleOutRequest request, Purchase purchase, NodeGroup group)
    {
        var standing = StandingAt(purchase, purchase.ReservedAt + request.Offer.LeadTime + ClockError);
        Require(standing + request.Count <= group.MaxNodes, "I12 max nodes", $"{purchase} beside {standing} of at most {group.MaxNodes}");
    }

    private void CheckRates(ScaleOutRequest request, Purchase purchase, Core.Limits.GroupLimits limits)
    {
        const string name = "I12 rate limits";
        var (purchasesOfHour, nodesOfHour) = Within(purchase, TimeSpan.FromHours(1) - ClockError);
        var (purchasesOfDay, nodesOfDay) = Within(purchase, TimeSpan.FromDays(1) - ClockError);
        Require(request.Count <= (limits.MaxNodesPerPurchase ?? int.MaxValue), name, $"{purchase} in one purchase");
        Require(purchasesOfHour <= (limits.MaxPurchasesPerHour ?? int.MaxValue), name, $"{purchase} is purchase {purchasesOfHour} in an hour");
        Require(purchasesOfDay <= (limits.MaxPurchasesPerDay ?? int.MaxValue), name, $"{purchase} is purchase {purchasesOfDay} in a day");
        Require(nodesOfHour <= (limits.MaxNodesPerHour ?? int.MaxValue), name, $"{purchase} makes {nodesOfHour} nodes in an hour");
        Require(nodesOfDay <= (limits.MaxNodesPerDay ?? int.MaxValue), name, $"{purchase} makes {nodesOfDay} nodes in a day");
    }

    private (int Purchases, int Nodes) Within(Purchase purchase, TimeSpan time)
    {
        var recent = world.Witness.Of(purchase.Intent.Cluster, purchase.Intent.NodeGroup)
            .Where(other => other != purchase && other.IsKnowable && other.Order is not null && other.ReservedAt > purchase.ReservedAt - time)
            .ToList();
        return (recent.Count + 1, recent.Sum(other => other.Intent.Count) + purchase.Intent.Count);
    }

    private int StandingAt(Purchase purchase, DateTimeOffset at) => world.Witness
        .KnowableOrders(purchase.Intent.Cluster, purchase.Intent.NodeGroup)
        .Sum(order => order.Standing(world.Now, at));

    private static void Require(bool holds, string invariant, string otherwise)
    {
        if (!holds)
            throw new InvariantViolation(invariant, otherwise);
    }
}
