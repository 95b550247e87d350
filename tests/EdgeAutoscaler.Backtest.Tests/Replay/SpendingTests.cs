using EdgeAutoscaler.Core.Money;

namespace EdgeAutoscaler.Backtest.Replay;

public class SpendingTests
{
    private static readonly DateTimeOffset January = new(2024, 1, 15, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void From_NothingSpent_ShowsTheWindowOfNow()
    {
        var budget = Given.Budget(1000);

        Assert.Equal([new BudgetUsage(budget, budget.WindowAt(January), 0, 0)], new Spending([budget]).From(January).AsEnumerable());
    }

    [Fact]
    public void From_ChargesInSeveralWindows_ShowsNowAndLater()
    {
        var spending = new Spending([Given.Budget(1000)]);
        spending.Commit([new Charge(10, January), new Charge(20, January.AddMonths(2)), new Charge(5, January.AddMonths(2))], 3);

        Assert.Equal([30m, 75m], spending.From(January).Select(usage => usage.Committed));
        Assert.Equal([0m, 75m], spending.From(January.AddMonths(1)).Select(usage => usage.Committed));
        Assert.Equal([75m], spending.From(January.AddMonths(2)).Select(usage => usage.Committed));
    }

    [Fact]
    public void From_TwoBudgets_AddsToBoth()
    {
        var spending = new Spending([Given.Budget(1000), Given.Budget(50, BudgetWindow.Lifetime)]);
        spending.Commit([new Charge(10, January)], 1);

        Assert.Equal([990m, 40m], spending.From(January).Select(usage => usage.Left));
        Assert.Equal([1000m, 40m], spending.From(January.AddMonths(1)).Select(usage => usage.Left));
    }

    [Fact]
    public void Release_Purchase_GivesBackWhatItTook()
    {
        var spending = new Spending([Given.Budget(1000)]);
        var charges = new[] { new Charge(10, January), new Charge(20, January.AddMonths(2)) };
        spending.Commit(charges, 3);
        spending.From(January.AddMonths(1));

        spending.Release(charges, 1);

        Assert.Equal([0m, 40m], spending.From(January.AddMonths(1)).Select(usage => usage.Committed));
    }
}
