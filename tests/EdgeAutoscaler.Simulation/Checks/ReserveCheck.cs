using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Simulation.Checks;

/// <summary>What must hold at the moment a purchase has been written down.</summary>
/// <param name="world">The world.</param>
/// <param name="service">The process that wrote it.</param>
internal sealed class ReserveCheck(SimulatedWorld world, Service service)
{
    /// <summary>How wrong a clock may be by which the service acts: the cloud's dates vouch for five minutes, a correction is followed up to one more.</summary>
    public static readonly TimeSpan LargestClockError = TimeSpan.FromMinutes(7);

    public async Task RunAsync(Purchase purchase)
    {
        CheckMoney(purchase);
        var error = purchase.Intent.CreatedAt - purchase.DecidedAt;
        InvariantViolation.Unless(
            error.Duration() <= LargestClockError, "I9 no window is opened by a clock", () => $"{purchase} was reserved by a clock that is {error} off");
        CheckCharges(purchase);
        CheckApproval(purchase);
        await CheckStopsAsync(purchase);
    }

    // I1. Of the limits of now: one that was lowered below what is spent allows nothing more.
    private void CheckMoney(Purchase purchase)
    {
        foreach (var budget in service.Budgets.Where(budget => budget.Covers(purchase.Intent.Cluster, purchase.Intent.NodeGroup)))
        {
            foreach (var share in purchase.Shares.Where(share => share.Budget == budget.FullName))
            {
                var sum = world.Witness.Booked(share.Budget, share.From);
                InvariantViolation.Unless(sum <= budget.Limit, "I1 money", () => $"{purchase} makes {sum} of {budget.Limit} in {budget.FullName} from {share.From}");
            }
        }
    }

    private void CheckApproval(Purchase purchase)
    {
        var amount = purchase.Intent.ChargesOfOneNode.Sum(charge => charge.UnitAmount) * purchase.Intent.Count;
        var above = world.Fleet.GroupOf(purchase.Intent.Cluster, purchase.Intent.NodeGroup).Limits.ApprovalAbove;
        InvariantViolation.Unless(amount <= (above ?? amount) || world.Witness.Spend(purchase.Intent), "I1 a person approves", () => $"{purchase} for {amount} was approved by nobody");
    }

    private static void CheckCharges(Purchase purchase)
    {
        var earliest = purchase.DecidedAt - LargestClockError;
        InvariantViolation.Unless(
            purchase.Intent.ChargesOfOneNode.All(charge => charge.At >= earliest),
            "I9 no window is opened by a clock",
            () => $"{purchase} is charged to {purchase.Intent.ChargesOfOneNode[0].At}");
    }

    private async Task CheckStopsAsync(Purchase purchase)
    {
        var snapshot = await world.Home.Reader.ReadSnapshotAsync(purchase.Intent.Cluster, [], purchase.Intent.CreatedAt, default);
        var (cluster, group) = (purchase.Intent.Cluster, purchase.Intent.NodeGroup);
        Freeze? freeze = snapshot.Freezes.FirstOrDefault(freeze => freeze.Covers(cluster, group));
        InvariantViolation.Unless(freeze is null, "I8 fail closed", () => $"{purchase} was reserved under {freeze}");
        InvariantViolation.Unless(
            !snapshot.Pauses.Any(pause => pause.Covers(cluster, group, purchase.Intent.CreatedAt)), "I8 fail closed", () => $"{purchase} was reserved while paused");
    }
}
