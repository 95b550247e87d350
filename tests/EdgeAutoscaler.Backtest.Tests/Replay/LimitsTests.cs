using CsCheck;
using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Money;

namespace EdgeAutoscaler.Backtest.Replay;

public class LimitsTests
{
    private static readonly Traces.LoadTrace TenDays = Given.Constant(28, TimeSpan.FromDays(10));

    [Fact]
    public void Run_Budget_BuysOnlyWhatItPays()
    {
        var settings = Given.Settings with { Budgets = [Given.Budget(3 * Given.Price)] };

        var result = TraceReplay.Run(Given.Constant(28, TimeSpan.FromDays(40)), settings);

        // January's money, and February's when the month begins; the leases of January are replaced with what February has left.
        Assert.All(result.Purchases.GroupBy(purchase => purchase.At.Month), month => Assert.True(month.Sum(purchase => purchase.Price) <= 3 * Given.Price));
        Assert.Equal([3, 3], result.Purchases.Select(purchase => purchase.Count));
        Assert.True(result.HeldBy[LimitNames.Budget] > 24 * 20);
    }

    [Fact]
    public void Run_BudgetOfAnotherCluster_IsNotAsked()
    {
        var settings = Given.Settings with { Budgets = [Given.Budget(0, cluster: "shanghai")] };

        Assert.Equal(10, TraceReplay.Run(TenDays, settings).Purchases.Sum(purchase => purchase.Count));
    }

    [Theory]
    [InlineData(BudgetWindow.Hour)]
    [InlineData(BudgetWindow.Day)]
    [InlineData(BudgetWindow.Month)]
    [InlineData(BudgetWindow.Lifetime)]
    public void Run_AnyLoad_NeverExceedsABudget(BudgetWindow window) =>
        Gen.Select(Gen.Double[0, 200].Array[200], Gen.Int[0, 5_000]).Sample(
            (loads, limit) =>
            {
                var budget = Given.Budget(limit, window);

                var result = TraceReplay.Run(Given.Hourly(loads), Given.Settings with { Budgets = [budget] });

                Assert.All(
                    result.Purchases.GroupBy(purchase => budget.WindowAt(purchase.At)),
                    spent => Assert.True(spent.Sum(purchase => purchase.Price) <= limit));
            },
            iter: 30);

    [Fact]
    public void Run_Canary_BuysOneNodeFirst()
    {
        var result = TraceReplay.Run(TenDays, Given.Settings.With(limits => limits with { Canary = true }));

        Assert.Equal([1, 9], result.Purchases.Select(purchase => purchase.Count));
        Assert.True(result.Purchases[1].At >= result.Purchases[0].At + Given.Settings.Deliveries.Longest);
        Assert.True(result.HeldBy[LimitNames.Canary] >= 1);
    }

    [Fact]
    public void Run_NodesPerDay_SpreadsThePurchases()
    {
        var result = TraceReplay.Run(TenDays, Given.Settings.With(limits => limits with { MaxNodesPerDay = 4 }));

        Assert.Equal([4, 4, 2], result.Purchases.Select(purchase => purchase.Count));
        Assert.All(
            result.Purchases.Zip(result.Purchases.Skip(1)),
            pair => Assert.True(pair.Second.At - pair.First.At >= TimeSpan.FromDays(1)));
    }

    [Fact]
    public void Run_Cooldown_WaitsAfterTheLastReadyNode()
    {
        var trace = Given.Hourly([.. Enumerable.Repeat(10.0, 3), .. Enumerable.Repeat(40.0, 48)]);

        var result = TraceReplay.Run(trace, Given.Settings.With(limits => limits with { Cooldown = TimeSpan.FromHours(6) }));

        Assert.Equal(result.Purchases[0].At + TimeSpan.FromHours(1 + 6), result.Purchases[1].At);
        Assert.Equal(4, result.HeldBy[LimitNames.Cooldown]);
    }

    [Fact]
    public void Run_MaxNodes_IsNeverExceeded()
    {
        var settings = Given.Settings with { Group = Given.Group with { MaxNodes = 6 } };

        Assert.Equal(6, TraceReplay.Run(TenDays, settings).Service.PeakNodes);
    }
}
