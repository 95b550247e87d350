using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Core.Tests.Planning;

namespace EdgeAutoscaler.Core.Tests.Limits;

public sealed class RateLimitTests
{
    private static readonly RateLimit Purchases = new("purchases", TimeSpan.FromHours(1), limits => limits.MaxPurchasesPerHour, CountsNodes: false);
    private static readonly RateLimit Nodes = new("nodes", TimeSpan.FromDays(1), limits => limits.MaxNodesPerDay, CountsNodes: true);
    private static readonly PlanningInput Input = Given.Input().WithLimits(Given.Unlimited with { MaxPurchasesPerHour = 2, MaxNodesPerDay = 10 });

    private static IntentRecord Bought(int count, double minutesAgo) => Given.Purchase(IntentState.Fulfilled, count, minutesAgo);

    [Fact]
    public void Evaluate_NotConfigured_Allows() => Given.Input().WithPurchases(Bought(99, 1)).IsAllowed(Nodes, wanted: 99);

    [Fact]
    public void Evaluate_LastPurchaseOfTheWindow_MayBeOfAnySize() => Input.WithPurchases(Bought(1, 5)).IsAllowed(Purchases, wanted: 99);

    [Fact]
    public void Evaluate_PurchasesUsedUp_Denies() =>
        Assert.Equal("2 of 2 purchases in 1 h", Input.WithPurchases(Bought(1, 5), Bought(1, 50)).Denied(Purchases));

    [Fact]
    public void Evaluate_NodesLeft_ReducesToThem()
    {
        Input.WithPurchases(Bought(7, 100)).IsAllowed(Nodes, wanted: 3);
        Assert.Equal(new LimitVerdict.Reduce(2, "8 of 10 nodes in 24 h"), Input.WithPurchases(Bought(8, 100)).Judged(Nodes, 3));
        Assert.Equal("10 of 10 nodes in 24 h", Input.WithPurchases(Bought(10, 100)).Denied(Nodes));
    }

    [Fact]
    public void Evaluate_Window_Rolls()
    {
        Input.WithPurchases(Bought(1, 5), Bought(1, 60)).IsAllowed(Purchases);
        Input.WithPurchases(Bought(1, 5), Bought(1, 59.99)).Denied(Purchases);
    }

    [Fact]
    public void Evaluate_ClockSetBack_OpensNoWindow()
    {
        var future = Input.WithPurchases(Bought(1, -120), Bought(1, -125));

        (future with { Ledger = future.Ledger with { HighWater = Given.In(TimeSpan.FromMinutes(125)) } }).Denied(Purchases);
    }

    [Fact]
    public void Evaluate_LedgerHasSeenALaterTime_MeasuresFromThere()
    {
        var input = Input.WithPurchases(Bought(1, 5), Bought(1, 5));

        input.Denied(Purchases);
        (input with { Ledger = input.Ledger with { HighWater = Given.In(TimeSpan.FromMinutes(55)) } }).IsAllowed(Purchases);
    }

    [Theory]
    [InlineData(IntentState.Rejected, false)]
    [InlineData(IntentState.Released, false)]
    [InlineData(IntentState.Reserved, true)]
    [InlineData(IntentState.Ambiguous, true)]
    [InlineData(IntentState.Quarantine, true)]
    [InlineData(IntentState.Failed, true)]
    public void Evaluate_PurchaseThatMayHaveHappened_Counts(IntentState state, bool counts)
    {
        var verdict = Input.WithPurchases(Given.Purchase(state, count: 10)).Judged(Nodes, 1);

        Assert.Equal(counts, verdict is LimitVerdict.Deny);
    }

    [Fact]
    public void Evaluate_AnotherGroup_HasItsOwnRate() =>
        Input.WithPurchases(Given.Purchase(IntentState.Fulfilled, count: 10, group: "cdn")).IsAllowed(Nodes);
}
