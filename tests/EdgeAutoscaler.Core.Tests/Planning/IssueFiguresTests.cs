using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Core.Tests.Planning;

/// <summary>The figures the product is accepted by: load 10 on nodes of 4 kept at 70 % needs 4 nodes.</summary>
public sealed class IssueFiguresTests
{
    private static readonly PlanningInput Load10 = Given.Input().WithLoad(10);
    private static readonly PlanningInput WithCanary = Load10.WithLimits(Given.Unlimited with { Canary = true });

    [Fact]
    public void Plan_Load10NothingThere_BuysExactly4()
    {
        var decision = Load10.Planned();

        Assert.Equal((DecisionOutcome.Buy, 4, 4, 4), (decision.Outcome, decision.Desired, decision.Shortfall, decision.Purchase!.Count));
    }

    [Fact]
    public void Plan_Load10FourOnTheirWayOrThere_Holds()
    {
        Assert.Equal(DecisionOutcome.Hold, Load10.WithPurchases(Given.Purchase(IntentState.Accepted, count: 4)).Planned().Outcome);
        Assert.Equal(DecisionOutcome.Hold, Load10.WithNodes(4).Planned().Outcome);
    }

    [Fact]
    public void Plan_CanaryOn_Buys1ThenWaitsThen3()
    {
        var ready = Given.Lease("node-1", readyAt: Given.Ago(10));

        Assert.Equal(1, WithCanary.Bought());
        Assert.Equal(0, WithCanary.WithPurchases(Given.Purchase(IntentState.Accepted)).Bought());
        Assert.Equal(0, WithCanary.WithNodes(1).WithLeases(ready with { ReadyAt = Given.Ago(9.9) }).WithProven("tiny").Bought());
        Assert.Equal(3, WithCanary.WithNodes(1).WithLeases(ready).WithProven("tiny").Bought());
    }

    [Fact]
    public void Plan_MonthlyBudget500AtPrice230_BuysExactly2() =>
        Assert.Equal(2, Load10.WithBudgets(Given.Spent(Given.Budget("fleet", BudgetWindow.Month, 500), committed: 0)).Bought());
}
