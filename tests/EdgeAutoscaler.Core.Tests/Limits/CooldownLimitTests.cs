using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Core.Tests.Planning;

namespace EdgeAutoscaler.Core.Tests.Limits;

/// <summary>Every case is made of ledger records alone: a restart changes nothing.</summary>
public sealed class CooldownLimitTests
{
    private static readonly CooldownLimit Limit = new();
    private static readonly PlanningInput Input = Given.Input();

    [Fact]
    public void Evaluate_NothingEverBought_Allows() => Input.IsAllowed(Limit);

    [Theory]
    [InlineData(IntentState.Accepted)]
    [InlineData(IntentState.Stuck)]
    public void Evaluate_PurchaseInFlight_DeniesHoweverLongItTakes(IntentState state) =>
        Assert.Equal("2 bought 16 h 40 min ago, still in flight", Input.WithPurchases(Given.Purchase(state, count: 2, minutesAgo: 1000)).Denied(Limit));

    [Fact]
    public void Evaluate_LastNodeReady_CountsTheCooldownFromThere()
    {
        var bought = Input.WithPurchases(Given.Purchase(IntentState.Fulfilled, count: 2, minutesAgo: 60, settledMinutesAgo: 30));

        Assert.Equal(
            "5 min left of 10 min after the last purchase",
            bought.WithLeases(Given.Lease("a", Given.Ago(20)), Given.Lease("b", Given.Ago(5))).Denied(Limit));
        bought.WithLeases(Given.Lease("a", Given.Ago(20)), Given.Lease("b", Given.Ago(10))).IsAllowed(Limit);
    }

    [Fact]
    public void Evaluate_CooldownEndsThisInstant_Allows()
    {
        Input.WithLeases(Given.Lease("a", Given.Ago(10))).IsAllowed(Limit);
        Input.WithLeases(Given.Lease("a", Given.Ago(10).AddTicks(1))).Denied(Limit);
    }

    [Theory]
    [InlineData(IntentState.Fulfilled)]
    [InlineData(IntentState.Partial)]
    [InlineData(IntentState.Failed)]
    public void Evaluate_TaskEndedWithoutReadyNodes_CountsFromItsEnd(IntentState state)
    {
        Input.WithPurchases(Given.Purchase(state, minutesAgo: 60, settledMinutesAgo: 10)).IsAllowed(Limit);
        Assert.Equal(
            "1 min left of 10 min after the last purchase",
            Input.WithPurchases(Given.Purchase(state, minutesAgo: 60, settledMinutesAgo: 9)).Denied(Limit));
    }

    [Theory]
    [InlineData(IntentState.Rejected)]
    [InlineData(IntentState.Released)]
    public void Evaluate_NothingWasBought_NeedsNoCooldown(IntentState state) =>
        Input.WithPurchases(Given.Purchase(state, minutesAgo: 1)).IsAllowed(Limit);

    [Fact]
    public void Evaluate_AnotherGroup_HasItsOwnCooldown() =>
        Input.WithPurchases(Given.Purchase(IntentState.Accepted, group: "cdn")).WithLeases(Given.Lease("a", Given.Ago(1), group: "cdn")).IsAllowed(Limit);

    [Fact]
    public void Evaluate_CooldownOff_StillWaitsForWhatIsInFlight()
    {
        var off = Input.WithLimits(Given.Unlimited with { Cooldown = TimeSpan.Zero });

        off.WithLeases(Given.Lease("a", Given.Now)).IsAllowed(Limit);
        off.WithPurchases(Given.Purchase(IntentState.Accepted)).Denied(Limit);
    }
}
