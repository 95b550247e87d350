using CsCheck;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Core.Tests.Planning;

/// <summary>Every limit worked out a second time, in the plainest way, for whatever is decided in any world.</summary>
public sealed class DecisionNeverExceedsALimit
{
    private static void ForEveryPurchase(Action<PlanningInput, Candidate> check) => PlanningGen.Input.Sample(
        input =>
        {
            if (input.Planned().Purchase is { } purchase)
                check(input, purchase);
        },
        iter: 3000);

    private static IEnumerable<IntentRecord> OfTheGroup(PlanningInput input) =>
        input.Ledger.Intents.Where(record => record.Intent.NodeGroup == input.Group.Name);

    private static DateTimeOffset WindowNow(PlanningInput input) => input.Ledger.HighWater > Given.Now ? input.Ledger.HighWater : Given.Now;

    [Fact]
    public void Worlds_OfAllKinds_LeadToPurchasesOftenEnough()
    {
        var (bought, all) = (0, 0);
        PlanningGen.Input.Sample(
            input =>
            {
                Interlocked.Increment(ref all);
                if (input.Bought() > 0)
                    Interlocked.Increment(ref bought);
            },
            iter: 3000);

        Assert.InRange(bought, all / 20, all);
    }

    [Fact]
    public void Count_IsAtLeastOneAndNeverMoreThanIsShort() =>
        ForEveryPurchase((_, purchase) => Assert.InRange(purchase.Count, 1, purchase.Shortfall));

    [Fact]
    public void Gates_AreAllOpen() => ForEveryPurchase((input, _) =>
    {
        Assert.True(Given.Now - input.Inventory!.At <= TimeSpan.FromMinutes(5.5));
        Assert.Equal("running", input.ClusterState);
        Assert.Empty(input.Ledger.Pauses);
        Assert.DoesNotContain(input.Ledger.Intents, record => record.State is IntentState.Reserved or IntentState.Sending or IntentState.Ambiguous or IntentState.NeedsOperator);
    });

    [Fact]
    public void Cooldown_IsOver() => ForEveryPurchase((input, _) =>
    {
        var since = Given.Now - input.Group.Limits.Cooldown;
        Assert.DoesNotContain(OfTheGroup(input), record => record.State is IntentState.Accepted or IntentState.Stuck);
        Assert.DoesNotContain(
            OfTheGroup(input),
            record => record.State is IntentState.Fulfilled or IntentState.Partial or IntentState.Failed && record.SettledAt > since);
        Assert.DoesNotContain(input.Ledger.Leases, lease => lease.NodeGroup == input.Group.Name && lease.ReadyAt > since);
    });

    [Fact]
    public void Rates_HoldWithThisPurchaseIncluded() => ForEveryPurchase((input, purchase) =>
    {
        var limits = input.Group.Limits;
        List<IntentRecord> Since(double hours) =>
        [
            .. OfTheGroup(input).Where(record => record.State is not (IntentState.Rejected or IntentState.Released)
                && record.Intent.CreatedAt > WindowNow(input).AddHours(-hours)),
        ];

        Assert.True(purchase.Count <= (limits.MaxNodesPerPurchase ?? int.MaxValue));
        Assert.True(Since(1).Count + 1 <= (limits.MaxPurchasesPerHour ?? int.MaxValue));
        Assert.True(Since(24).Count + 1 <= (limits.MaxPurchasesPerDay ?? int.MaxValue));
        Assert.True(Since(1).Sum(record => record.Intent.Count) + purchase.Count <= (limits.MaxNodesPerHour ?? int.MaxValue));
        Assert.True(Since(24).Sum(record => record.Intent.Count) + purchase.Count <= (limits.MaxNodesPerDay ?? int.MaxValue));
    });

    [Fact]
    public void MaxNodes_HoldsWhenTheNewNodesCome() => ForEveryPurchase((input, purchase) =>
    {
        var arrival = Given.Now + purchase.Offer.LeadTime;
        var there = CapacityTimeline.MembersOf(input.Group, input.Inventory!.Nodes, input.Ledger.Leases)
            .Count(node => node.ExpiresAt is null || node.ExpiresAt > arrival);
        Assert.True(there + purchase.Count <= input.Group.MaxNodes);
    });

    [Fact]
    public void Budgets_HoldInEveryWindowOfEveryCharge() => ForEveryPurchase((input, purchase) =>
    {
        var charges = purchase.Offer.ChargesOfOneNode(purchase.Term, WindowNow(input));
        foreach (var budget in input.Ledger.Budgets.Select(usage => usage.Budget).Where(budget => budget.Cluster is null or "beijing").Distinct())
        {
            foreach (var window in charges.Select(charge => budget.WindowAt(charge.At)).Distinct())
            {
                var usage = input.Ledger.Budgets.SingleOrDefault(usage => usage.Budget == budget && usage.Window == window);
                var cost = purchase.Count * charges.Where(charge => window.Contains(charge.At)).Sum(charge => charge.UnitAmount);
                Assert.True((usage?.Committed ?? 0) + (usage?.Held ?? 0) + cost <= budget.Limit);
            }
        }
    });

    [Fact]
    public void Canary_BuysOneAndOnlyWithNoneOnItsWay() => ForEveryPurchase((input, purchase) =>
    {
        if (!input.Group.Limits.Canary || input.Ledger.ProvenOffers.Contains((input.Group.Name, purchase.Offer.Name)))
            return;
        Assert.Equal(1, purchase.Count);
        Assert.DoesNotContain(
            input.Ledger.Leases,
            lease => lease.NodeGroup == input.Group.Name && lease.OfferName == purchase.Offer.Name && lease.ReadyAt is null);
    });

    [Fact]
    public void Backoff_NeverBuysWithinFiveMinutesOfAFailure() => ForEveryPurchase((input, purchase) =>
    {
        var latest = OfTheGroup(input)
            .Where(record => record.Intent.OfferName == purchase.Offer.Name && record.SettledAt is not null && record.State != IntentState.Released)
            .MaxBy(record => record.Intent.CreatedAt);
        Assert.False(latest is { IsFailure: true } && latest.SettledAt > Given.Ago(5));
    });
}
