using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Simulation.Checks;

/// <summary>What must hold when a purchase in doubt is resolved: what the service concludes from the cloud's lists is true, or couldn't be told from it.</summary>
/// <param name="world">The world.</param>
/// <param name="service">The process that resolved it.</param>
internal sealed class ResolutionCheck(SimulatedWorld world, Service service)
{
    private const string AtMostOnce = "I2 at most once";

    public async Task RunAsync(Purchase purchase, Resolution resolution)
    {
        switch (resolution.To)
        {
            case IntentState.Accepted:
                CheckTask(purchase, resolution);
                if (resolution.From is IntentState.Quarantine or IntentState.Released)
                    MixUpGroup(purchase);
                await CheckLateFreezeAsync(purchase, resolution);
                break;
            case IntentState.Quarantine:
                purchase.GivenUpAt = world.Now;
                if (resolution.Author == AuditEntry.Service)
                    CheckGivenUp(purchase);
                break;
            case IntentState.Released:
                InvariantViolation.Unless(
                    world.Now >= purchase.GivenUpAt + Service.Options.Timings.QuarantineHold - ReserveCheck.LargestClockError,
                    "I1 money",
                    () => $"the money of {purchase} was freed {world.Now - purchase.GivenUpAt} after it was given up");
                break;
        }
    }

    private void CheckTask(Purchase purchase, Resolution resolution)
    {
        var order = world.Cloud.Find(resolution.TaskId!) ?? throw new InvariantViolation("I3 no task is lost", $"{purchase} was given task {resolution.TaskId}, which there never was");
        if (order.Purchase == purchase)
            return;

        // The rules allow it where the lists can't tell: the only task of its time that nobody owns. It is nobody's, or of a purchase that
        // the service has given up or lost, or that the cloud takes later than it may, and the purchase's own isn't on the list yet.
        var readings = service.Connection.Of(order.ClusterId);
        InvariantViolation.Unless(
            order.Purchase is not { } owner || owner.IsLost || owner.GivenUpAt is not null || owner.IsMixedUp || order.BreaksItsWord, AtMostOnce, () => $"{purchase} was given {order.TaskId} of {order.Purchase}");
        InvariantViolation.Unless(readings.Shown.Contains(order), "I3 no task is lost", () => $"{purchase} was given {order.TaskId}, which isn't listed");
        InvariantViolation.Unless(
            resolution.From != IntentState.Ambiguous || purchase.Order is not { } own || !readings.Shown.Contains(own),
            AtMostOnce,
            () => $"{purchase} was given {order.TaskId} although its own {purchase.Order!.TaskId} is listed too");
        MixedUp(purchase, order);
    }

    // A purchase that comes back beside one under way: nodes that no task names may go to either. None is lost, and all are paid for.
    private void MixUpGroup(Purchase purchase)
    {
        var beside = world.Witness.Open.Where(other => other != purchase && other.Intent.NodeGroup == purchase.Intent.NodeGroup && other.Intent.Cluster == purchase.Intent.Cluster && IsUnderWay(other)).ToList();
        purchase.IsMixedUp |= beside.Count > 0;
        beside.ForEach(other => other.IsMixedUp = true);
    }

    // A stranger's nodes may be of any group's type: they go to whatever purchase waits for such nodes.
    private void MixUpCluster(string cluster)
    {
        foreach (var waiting in world.Witness.Open.Where(other => other.Intent.Cluster == cluster && IsUnderWay(other)))
            waiting.IsMixedUp = true;
    }

    private static bool IsUnderWay(Purchase purchase) => purchase.Record?.State.CountsAsCapacity() == true;

    private void MixedUp(Purchase purchase, Order order)
    {
        world.Log.Resolved("another's task taken", $"{order.TaskId} for {purchase}");
        purchase.IsMixedUp = true;
        MixUpGroup(purchase);
        if (order.Purchase is { } other)
            other.IsMixedUp = true;
        else
            MixUpCluster(purchase.Intent.Cluster);
    }

    // As long as the cloud keeps to its times, nothing that it took is ever given up.
    private void CheckGivenUp(Purchase purchase)
    {
        InvariantViolation.Unless(
            purchase.Order is null or { BreaksItsWord: true } || purchase.IsMixedUp, AtMostOnce, () => $"{purchase} was given up while the cloud works on {purchase.Order!.TaskId}");
        var since = purchase.MarkedAt ?? purchase.ReservedAt;
        InvariantViolation.Unless(world.Now >= since + Service.Options.Timings.AbsenceAge, AtMostOnce, () => $"{purchase} was given up {world.Now - since} after it was sent");
        var clusterId = world.Fleet.Clusters.First(cluster => cluster.Name == purchase.Intent.Cluster).ClusterId;
        var listings = service.Connection.Of(clusterId).ListedAt.Count(at => at >= since);
        InvariantViolation.Unless(listings >= 3, AtMostOnce, () => $"{purchase} was given up after {listings} listings");
    }

    private async Task CheckLateFreezeAsync(Purchase purchase, Resolution resolution)
    {
        if (resolution.Author != AuditEntry.Service || resolution.From is not (IntentState.Quarantine or IntentState.Released))
            return;
        var (cluster, group) = (purchase.Intent.Cluster, purchase.Intent.NodeGroup);
        var freezes = (await world.Home.Reader.ReadSafetyAsync(0, default)).Freezes;
        InvariantViolation.Unless(
            freezes.Any(freeze => freeze.Kind == FreezeKind.LateAcceptance && freeze.Covers(cluster, group)),
            "I2 at most once",
            () => $"{purchase} came back and {cluster}/{group} goes on buying");
    }
}
