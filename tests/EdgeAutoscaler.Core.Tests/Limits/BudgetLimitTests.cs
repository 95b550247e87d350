using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Tests.Planning;

namespace EdgeAutoscaler.Core.Tests.Limits;

public sealed class BudgetLimitTests
{
    private static readonly BudgetLimit Limit = new();
    private static readonly PlanningInput Input = Given.Input();
    private static readonly Budget Month = Given.Budget("fleet", BudgetWindow.Month, 30_000);

    [Fact]
    public void Evaluate_NoBudget_Allows() => Input.IsAllowed(Limit, wanted: 1000);

    [Fact]
    public void Evaluate_ExactlyEnough_AllowsAndOneFenLessDoesNot()
    {
        Input.WithBudgets(Given.Spent(Month, committed: 30_000 - 690)).IsAllowed(Limit, wanted: 3);
        Assert.Equal(
            new LimitVerdict.Reduce(2, "689.99 left of 30 000 in fleet"),
            Input.WithBudgets(Given.Spent(Month, committed: 30_000 - 690 + 0.01m)).Judged(Limit, 3));
    }

    [Fact]
    public void Evaluate_NotEnoughForOne_Denies() =>
        Assert.Equal("229 left of 30 000 in fleet", Input.WithBudgets(Given.Spent(Month, committed: 29_771)).Denied(Limit));

    [Fact]
    public void Evaluate_HeldMoney_CountsLikeCommitted() =>
        Assert.Equal(
            new LimitVerdict.Reduce(1, "230 left of 30 000 in fleet"),
            Input.WithBudgets(Given.Spent(Month, committed: 29_000, held: 770)).Judged(Limit, 3));

    [Fact]
    public void Evaluate_OverspentAfterTheLimitWasLowered_Denies() =>
        Assert.Equal("0 left of 30 000 in fleet", Input.WithBudgets(Given.Spent(Month, committed: 50_000)).Denied(Limit));

    [Fact]
    public void Evaluate_SeveralBudgets_TheTightestDecides() =>
        Assert.Equal(
            new LimitVerdict.Reduce(1, "300 left of 300 in beijing/transcode/day"),
            Input.WithBudgets(
                Given.Spent(Given.Budget("day", BudgetWindow.Day, 600, "beijing"), committed: 0),
                Given.Spent(Given.Budget("day", BudgetWindow.Day, 300, "beijing", "transcode"), committed: 0),
                Given.Spent(Month, committed: 0)).Judged(Limit, 9));

    [Fact]
    public void Evaluate_BudgetsOfOthers_DoNotCount() =>
        Input.WithBudgets(
            Given.Spent(Given.Budget("day", BudgetWindow.Day, 1, "hangzhou"), committed: 0),
            Given.Spent(Given.Budget("day", BudgetWindow.Day, 1, "beijing", "cdn"), committed: 0)).IsAllowed(Limit);

    [Fact]
    public void Evaluate_RenewalFallsIntoAFullWindow_Denies()
    {
        var renewing = Given.Offer() with { AutoRenew = true, AutoRenewPeriod = 1 };
        var input = Input.WithBudgets(Given.Spent(Month, committed: 0), Given.Spent(Month, committed: 29_700, at: Given.Now.AddMonths(3)));

        Assert.Equal(new LimitVerdict.Reduce(1, "300 left of 30 000 in fleet when a renewal falls due"), input.Judged(Limit, 3, renewing));
        input.IsAllowed(Limit, wanted: 3, Given.Offer());
    }

    [Fact]
    public void Evaluate_LifetimeBudget_TakesTheWholeYearOfRenewals()
    {
        var renewing = Given.Offer() with { AutoRenew = true, AutoRenewPeriod = 3 };
        var input = Input.WithBudgets(Given.Spent(Given.Budget("total", BudgetWindow.Lifetime, 2 * (230 + (4 * 690))), committed: 0));

        Assert.IsType<LimitVerdict.Reduce>(input.Judged(Limit, 3, renewing));
        input.IsAllowed(Limit, wanted: 2, renewing);
    }

    [Fact]
    public void Evaluate_ClockBehindTheLedger_StaysInTheLedgersWindow()
    {
        var tomorrow = Given.Now.AddDays(1);
        var day = Given.Budget("day", BudgetWindow.Day, 230);
        var input = Input.WithBudgets(Given.Spent(day, committed: 0), Given.Spent(day, committed: 230, at: tomorrow));

        input.IsAllowed(Limit, wanted: 1);
        (input with { Ledger = input.Ledger with { HighWater = tomorrow } }).Denied(Limit);
    }

    [Fact]
    public void Evaluate_FreeOffer_FitsAnyBudget() =>
        Input.WithBudgets(Given.Spent(Month, committed: 30_000)).IsAllowed(Limit, wanted: 3, Given.Offer(price: 0));
}
