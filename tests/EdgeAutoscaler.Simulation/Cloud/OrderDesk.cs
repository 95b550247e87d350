using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Simulation.Cloud;

/// <summary>Where one process's orders are taken, refused, doubted or lost on the way.</summary>
internal sealed class OrderDesk(SimulatedWorld world, Service service)
{
    private static readonly RejectionReason[] Refusals = [.. Enum.GetValues<RejectionReason>().Where(reason => reason != RejectionReason.NotSent)];

    // As the adapter reads them: nothing below zero gets through, but nothing says how long a day is.
    private static readonly TimeSpan[] AbsurdWaits = [TimeSpan.Zero, TimeSpan.FromDays(400), TimeSpan.FromMilliseconds(1)];

    private readonly CallCheck _check = new(world, service);

    public async Task<PurchaseOutcome> ScaleOutAsync(ScaleOutRequest request, Func<bool> maySend)
    {
        await DelayAsync(request);
        if (!maySend())
            return new PurchaseOutcome.Rejected(RejectionReason.NotSent, "fuse", "too late to send", null, null);
        if (world.Strikes(world.Odds.CrashAtOrder, Fault.CrashBeforeOrder, request.ClusterId))
            throw new ProcessCrash(nameof(Fault.CrashBeforeOrder));

        var purchase = await _check.CallAsync(request);
        if (world.Strikes(world.Odds.Refused, Fault.Refused, request.ClusterId))
            return Refuse();
        if (world.Strikes(world.Odds.AnotherTaskNamed, Fault.AnotherTaskNamed, request.ClusterId) && NameAnother(request, purchase) is { } named)
            return named;
        return world.Dice.Chance(world.Odds.Ambiguous) ? Doubt(request, purchase) : Accept(request, purchase);
    }

    // The process is stopped right before it would send: shortly, or for hours in which another replica goes on.
    private async Task DelayAsync(ScaleOutRequest request)
    {
        if (service.Rival is { } rival && world.Strikes(world.Odds.SuspendedForHours, Fault.SuspendedForHours, request.ClusterId))
            await rival.LiveAsync(world.Dice.Between(1, 12));
        else if (world.Strikes(world.Odds.PausedBeforeSending, Fault.PausedBeforeSending, request.ClusterId))
            world.Clock.Advance(world.Dice.Between(TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(3)));
    }

    private PurchaseOutcome.Rejected Refuse()
    {
        var reason = world.Dice.Pick(Refusals);
        TimeSpan? retryAfter = world.Dice.Chance(0.3) ? world.Dice.Between(TimeSpan.FromSeconds(1), TimeSpan.FromHours(2)) : null;
        if (world.Strikes(0.1, Fault.AbsurdRetryAfter, reason.ToString()))
            retryAfter = world.Dice.Pick(AbsurdWaits);
        return new PurchaseOutcome.Rejected(reason, reason.ToString(), "no", null, retryAfter);
    }

    private PurchaseOutcome.Accepted? NameAnother(ScaleOutRequest request, Purchase purchase)
    {
        var owned = world.Witness.Of(purchase.Intent.Cluster).Select(other => other.Record?.TaskId).OfType<string>().ToList();
        if (owned.Count == 0)
            return null;
        if (world.Dice.Chance(0.5))
            world.Cloud.Sell(request, purchase, late: true);
        return new PurchaseOutcome.Accepted(world.Dice.Pick(owned), null);
    }

    private PurchaseOutcome.Ambiguous Doubt(ScaleOutRequest request, Purchase purchase)
    {
        var taken = world.Dice.Chance(0.65);
        world.Log.Add(taken ? Fault.AmbiguousTaken : Fault.AmbiguousNotTaken, request.ClusterId);
        if (taken)
            world.Cloud.Sell(request, purchase, late: true);
        return new PurchaseOutcome.Ambiguous("timeout", "no answer", null);
    }

    private PurchaseOutcome.Accepted Accept(ScaleOutRequest request, Purchase purchase)
    {
        var crashes = world.Dice.Chance(world.Odds.CrashAtOrder);
        var order = world.Cloud.Sell(request, purchase, late: crashes);
        if (!crashes)
            return new PurchaseOutcome.Accepted(order.TaskId, null);
        world.Log.Add(Fault.CrashAfterOrder, request.ClusterId);
        throw new ProcessCrash(nameof(Fault.CrashAfterOrder));
    }
}
