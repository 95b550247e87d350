using EdgeAutoscaler.Core.Forecasting;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Policies;
using EdgeAutoscaler.Core.Tests.Forecasting;
using EdgeAutoscaler.Core.Timelines;

namespace EdgeAutoscaler.Core.Tests.Planning;

/// <summary>For how long nodes are bought: 230 a month, 12 months for the price of 10.</summary>
public sealed class TermChoiceTests
{
    private static readonly PlanningInput FourShort = Given.Input().WithLoad(10);

    [Fact]
    public void Plan_NoForecast_BuysTheDefaultTerm() => Assert.Equal(new Term(1), FourShort.Planned().Purchase!.Term);

    [Fact]
    public void Plan_HistoryIsShort_BuysTheDefaultTerm()
    {
        var input = FourShort with { Forecast = new ExpectedMonths(10) { History = TimeSpan.FromDays(27) } };

        Assert.Equal(new Term(1), input.Planned().Purchase!.Term);
    }

    [Fact]
    public void Plan_NeededAllYear_BuysTwelveMonthsAndSaysWhy()
    {
        var decision = (FourShort with { Forecast = new ExpectedMonths(10) }).Planned();

        Assert.Equal((new Term(12), 4), (decision.Purchase!.Term, decision.Purchase.Count));
        Assert.Contains("needed 12.0 of its 12 months, pays from 10.0; next best", DecisionExplainer.Explain(decision), StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_NeededForTheComingMonthOnly_BuysOneMonth() =>
        Assert.Equal(new Term(1), (FourShort with { Forecast = new ExpectedMonths(10, 0) }).Planned().Purchase!.Term);

    [Fact]
    public void Plan_SomeNodesAreNeededLonger_BuysThoseFirst()
    {
        // Two nodes' load all year, the other two only now; those that carry it now are about to expire.
        var input = FourShort.WithNodes(4, expiresAt: Given.Now + Given.LeadTime);
        var purchase = (input with { Forecast = new ExpectedMonths(10, 5.6) }).Planned().Purchase!;

        Assert.Equal((new Term(12), 2), (purchase.Term, purchase.Count));
    }

    [Fact]
    public void Plan_ShortAlreadyAndTheNextPurchaseIsNear_BuysThoseNeededLongerFirst()
    {
        // One node's load all year, the other three only now. These wait for a little over an hour, which costs less than a wrong term.
        var input = FourShort with { Forecast = new ExpectedMonths(10, 2.8) };

        Assert.Equal((new Term(12), 1), Bought(input));
    }

    [Fact]
    public void Plan_ShortAlreadyAndTheNextPurchaseIsFar_BuysAllOfThemForTheTermThatSuitsThemBest()
    {
        PlanningInput LevelOf(double later) =>
            Given.Input(Given.Group with { Offers = [Given.Offer(leadMinutes: 10 * 24 * 60)] }).WithLoad(10) with { Forecast = new ExpectedMonths(10, later) };

        Assert.Equal((new Term(1), 4), Bought(LevelOf(2.8)));
        Assert.Equal((new Term(12), 4), Bought(LevelOf(10)));
    }

    [Theory]
    [InlineData(0.3, 1)]
    [InlineData(0.95, 12)]
    public void Plan_LevelOfLaterMonthsIsUncertain_CountsOnlyTheCasesInWhichTheNodesAreNeeded(double need, int months)
    {
        // In every case there is an hour of need now; later it is all hours or none. A mean of many hours would call for a year either way.
        var input = FourShort with { Forecast = new ExpectedMonths(10) { LaterNeed = need } };

        Assert.Equal(new Term(months), Bought(input).Term);
    }

    [Fact]
    public void Plan_HorizonOfOneMonth_NeverCostsMoreThanRenting()
    {
        var policy = new PredictivePolicy("cpu", 0.7, new ForecastSettings { Horizon = TimeSpan.FromDays(31) }, PredictiveMode.Buy);
        var input = Given.Input(Given.Group with { Policies = [policy] }).WithLoad(10) with { Forecast = new ExpectedMonths(10) };

        Assert.Equal(new Term(1), Bought(input).Term);
    }

    [Fact]
    public void Plan_LeasesThatRunCoverTheLaterMonths_BuysOneMonth()
    {
        var input = Given.Input().WithLoad(10).WithNodes(2, expiresAt: Given.Now.AddMonths(24));

        Assert.Equal(new Term(1), (input with { Forecast = new ExpectedMonths(10, 5.6) }).Planned().Purchase!.Term);
    }

    [Fact]
    public void Plan_BudgetHasNoRoomForTheLongTerm_BuysTheNodesThatOneMonthAffords()
    {
        var budget = new Budget("fleet", null, null, BudgetWindow.Month, 1000, TimeZoneInfo.Utc);
        var usage = new BudgetUsage(budget, new TimeInterval(Given.Now.AddDays(-9), Given.Now.AddDays(20)), 0, 0);

        var purchase = (FourShort.WithBudgets(usage) with { Forecast = new ExpectedMonths(10) }).Planned().Purchase!;

        Assert.Equal((new Term(1), 4), (purchase.Term, purchase.Count));
    }

    private static (Term Term, int Count) Bought(PlanningInput input) => (input.Planned().Purchase!.Term, input.Planned().Purchase!.Count);
}
