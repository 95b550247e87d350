using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Simulation.Checks;

/// <summary>I11: when faults cease, a group that lacks nodes buys them within S + one review, unless something stands in its way that ought to.</summary>
/// <param name="world">The world.</param>
internal sealed class LivenessCheck(SimulatedWorld world)
{
    private static readonly TimeSpan OneStep = TimeSpan.FromMinutes(10);
    private readonly Dictionary<string, DateTimeOffset> _starvesSince = [];
    private DateTimeOffset? _since;

    /// <summary>Looks once, after a step in which nothing went wrong.</summary>
    public void Run()
    {
        _since ??= world.Now;
        foreach (var group in world.Fleet.Clusters.SelectMany(cluster => cluster.NodeGroups))
        {
            if (!Starves(group))
            {
                _starvesSince.Remove(group.FullName);
                continue;
            }

            _starvesSince.TryAdd(group.FullName, world.Now);
            var waited = world.Now - _starvesSince[group.FullName];
            InvariantViolation.Unless(waited <= Patience(group), "I11 the need is met when faults cease", () => $"{group.FullName} lacks nodes for {waited}, and nothing stands in its way. {Excuse(group)}");
        }
    }

    private string Excuse(NodeGroup group) => world.Decisions.TryGetValue(group.FullName, out var decision)
        ? $"The service says: {decision.Outcome}, want {decision.Desired}, have {decision.Capacity.Nodes}, {string.Join("; ", decision.Binding.Select(limit => $"{limit.Limit} {limit.Verdict}"))}"
        : "";

    private static TimeSpan Patience(NodeGroup group) =>
        Service.Options.Timings.AbsenceAge + (group.Limits.ApprovalAbove is null ? OneStep : 4 * OneStep) + group.Limits.Cooldown + group.Offers.Max(offer => offer.LeadTime);

    private bool Starves(NodeGroup group)
    {
        var cluster = world.Fleet.Clusters.First(cluster => cluster.Name == group.Cluster);
        var purchases = world.Witness.Of(group.Cluster);
        var mine = purchases.Where(purchase => purchase.Intent.NodeGroup == group.Name).ToList();
        var nodes = world.Cloud.ListNodes(cluster.ClusterId).Count(node => group.Match.Covers(node)) + mine.Sum(Unlisted);
        return world.Load.MostWanted(group) > nodes
            && nodes < group.MaxNodes
            && !purchases.Any(IsStillInDoubt)
            && !mine.Exists(purchase => IsInProgress(purchase) || RestsAfter(purchase, group))
            && !group.Offers.All(offer => CanaryWaits(group, offer, mine))
            && HasRates(group, mine)
            && HasMoney(group);
    }

    // Doubt ends in time, counted anew from the restart at which the faults ceased.
    private bool IsStillInDoubt(Purchase purchase) => purchase.Blocks
        && (purchase.ReservedAt > _since ? purchase.ReservedAt : _since) > world.Now - Service.Options.Timings.AbsenceAge - (3 * OneStep);

    private static bool IsInProgress(Purchase purchase) => purchase.Record is { } record && IntentStates.InProgress.Contains(record.State);

    // Nodes still to be listed; and whatever was leased with somebody else's task, for it counts though it doesn't match.
    private int Unlisted(Purchase purchase) =>
        (purchase.Order?.Nodes.Count(node => node.ListedAt > world.Now) ?? 0) + (purchase.IsMixedUp ? purchase.Record?.Instances ?? 0 : 0);

    // A first node that never gets Ready keeps its offer from buying more for as long as it is paid for.
    private bool CanaryWaits(NodeGroup group, Offer offer, List<Purchase> mine)
    {
        var nodes = mine.Where(purchase => purchase.Intent.OfferName == offer.Name).SelectMany(purchase => purchase.Order?.Nodes ?? []).ToList();
        return group.Limits.Canary
            && !nodes.Exists(node => node.ReadyAt <= world.Now)
            && nodes.Exists(node => node.ExpiresAt > world.Now);
    }

    // Cooldown after the last Ready node, which may come half an hour after the end, and the longest backoff.
    private bool RestsAfter(Purchase purchase, NodeGroup group) =>
        purchase.Record?.SettledAt > world.Now - group.Limits.Cooldown - TimeSpan.FromMinutes(40)
        || purchase.Order?.Nodes.Any(node => node.ReadyAt <= world.Now && node.ReadyAt > world.Now - group.Limits.Cooldown - OneStep) == true;

    private bool HasRates(NodeGroup group, List<Purchase> mine)
    {
        var limits = group.Limits;
        var ofDay = mine.FindAll(purchase => Counts(purchase, TimeSpan.FromDays(1)));
        var ofHour = mine.FindAll(purchase => Counts(purchase, TimeSpan.FromHours(1)));
        return ofDay.Count < (limits.MaxPurchasesPerDay ?? int.MaxValue)
            && ofHour.Count < (limits.MaxPurchasesPerHour ?? int.MaxValue)
            && ofDay.Sum(purchase => purchase.Intent.Count) < (limits.MaxNodesPerDay ?? int.MaxValue)
            && ofHour.Sum(purchase => purchase.Intent.Count) < (limits.MaxNodesPerHour ?? int.MaxValue);
    }

    private bool Counts(Purchase purchase, TimeSpan window) =>
        purchase.ReservedAt > world.Now - window - OneStep && purchase.Record?.State.MayHaveBought() == true;

    // Of every budget that covers the group, in this window and the next, where a renewal is charged.
    private bool HasMoney(NodeGroup group)
    {
        var price = group.Offers.Max(offer => offer.Prices[1]);
        var nodes = group.Offers.Any(offer => offer.AutoRenew == true) ? 13 : 1;
        return world.Fleet.Budgets
            .Where(budget => budget.Covers(group.Cluster, group.Name))
            .All(budget => new[] { world.Now, world.Now.AddDays(30), world.Now.AddDays(31) }.All(at =>
                world.Witness.Booked(budget.FullName, budget.WindowAt(at).From) + (price * nodes) <= budget.Limit));
    }
}
