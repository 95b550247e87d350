using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Purchasing;
using static EdgeAutoscaler.Adapters.Tests.Ledger.TestPurchase;

namespace EdgeAutoscaler.Adapters.Tests.Ledger;

public abstract class BudgetCompliance<TStore> : LedgerCompliance<TStore>
    where TStore : ITestStore, new()
{
    [Theory]
    [InlineData(BudgetWindow.Hour)]
    [InlineData(BudgetWindow.Day)]
    [InlineData(BudgetWindow.Month)]
    [InlineData(BudgetWindow.Lifetime)]
    public async Task Reserve_ExactlyWhatIsLeft_FitsAndOneMillionthMoreDoesNot(BudgetWindow window)
    {
        var budget = Budget(500, window);
        await AcceptedAsync(Intent("first", count: 3, price: 100));
        var rest = Intent("second", count: 1, price: 200) with { Epoch = await TakeEpochAsync() };

        var over = await ReserveAsync(rest with { ChargesOfOneNode = [new(200.000001m, Noon)] }, budget);
        var exact = await ReserveAsync(rest, budget);

        Assert.Equal(LimitNames.Budget, Assert.IsType<ReserveResult.Refused>(over).Limit);
        Assert.IsType<ReserveResult.Reserved>(exact);
        Assert.Equal(0, (await UsageAsync(budget)).Left);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(Cluster, null)]
    [InlineData(Cluster, Group)]
    public async Task Reserve_AnyBudgetThatCoversTheGroupIsSpent_IsRefused(string? cluster, string? group)
    {
        var spent = Budget(99, cluster: cluster, group: group, name: "spent");
        await TakeEpochAsync();

        var refused = Assert.IsType<ReserveResult.Refused>(
            await ReserveAsync(Intent(count: 1, price: 100), Budget(1000, name: "roomy"), spent));

        Assert.StartsWith(spent.FullName, refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reserve_BudgetOfAnotherGroup_IsNotAsked()
    {
        await TakeEpochAsync();

        Assert.IsType<ReserveResult.Reserved>(
            await ReserveAsync(Intent(), Budget(0, cluster: Cluster, group: "other"), Budget(0, cluster: "hangzhou")));
    }

    [Fact]
    public async Task ReadBudgets_SeveralScopes_CountOnlyWhatTheyCover()
    {
        await SendingAsync(Intent("here", count: 1, price: 1));
        await AcceptedAsync(Intent("there", count: 1, price: 10, cluster: "hangzhou"));
        await AcceptedAsync(Intent("far", count: 1, price: 100, cluster: "hangzhou", group: "cache"));
        Budget[] budgets =
        [
            Budget(1000), Budget(1000, cluster: Cluster), Budget(1000, cluster: "hangzhou"), Budget(1000, cluster: "hangzhou", group: "cache"),
        ];

        var usages = await Ledger.ReadBudgetsAsync(budgets, Noon, default);

        Assert.Equal(budgets, usages.Select(usage => usage.Budget));
        Assert.Equal([111, 1, 110, 100], usages.Select(usage => usage.Held));
        Assert.All(usages, usage => Assert.Equal(0, usage.Committed));
    }

    [Fact]
    public async Task ReadBudgets_NodesArrived_MovesTheirMoneyFromHeldToCommitted()
    {
        var intent = await AcceptedAsync(Intent(count: 3, price: 100));

        await ObserveAsync(intent, IntentState.Accepted, "n1");

        var usage = await UsageAsync(Budget(1000));
        Assert.Equal((200, 100, 700), (usage.Held, usage.Committed, usage.Left));
    }

    [Fact]
    public async Task Reserve_RenewalFallsIntoASpentMonth_IsRefused()
    {
        var monthly = Budget(250, BudgetWindow.Month);
        var renewed = Intent("first", count: 1) with
        {
            ChargesOfOneNode = [new(100, Noon), new(100, Noon.AddMonths(1)), new(200, Noon.AddMonths(2))],
        };
        await AcceptedAsync(renewed);
        var second = renewed with { Id = "second", Epoch = await TakeEpochAsync() };

        var refused = Assert.IsType<ReserveResult.Refused>(await ReserveAsync(second, monthly));

        Assert.Equal("budget: 200 wanted, 50 left of 250", refused.Reason);
        Assert.IsType<ReserveResult.Reserved>(
            await ReserveAsync(second with { ChargesOfOneNode = [new(100, Noon), new(100, Noon.AddMonths(1))] }, monthly));
    }

    [Fact]
    public async Task ReadSnapshot_FutureRenewals_ShowEveryWindowThatHoldsCharges()
    {
        var monthly = Budget(1000, BudgetWindow.Month);
        await AcceptedAsync(Intent(count: 2) with { ChargesOfOneNode = [new(100, Noon), new(50, Noon.AddMonths(1)), new(50, Noon.AddMonths(3))] });

        var usages = (await SnapshotAsync(Noon, monthly)).Budgets;

        Assert.Equal(
            [(monthly.WindowAt(Noon), 200m), (monthly.WindowAt(Noon.AddMonths(1)), 100m), (monthly.WindowAt(Noon.AddMonths(3)), 100m)],
            usages.Select(usage => (usage.Window, usage.Held)));
    }

    [Fact]
    public async Task ReadSnapshot_ChargeInTheInstantAWindowEnds_CountsInTheNextAlone()
    {
        var monthly = Budget(1000, BudgetWindow.Month);
        var turn = monthly.WindowAt(Noon).To;
        await AcceptedAsync(Intent(count: 1) with { ChargesOfOneNode = [new(100, Noon), new(50, turn)] });

        var usages = (await SnapshotAsync(Noon, monthly)).Budgets;

        Assert.Equal([(monthly.WindowAt(Noon), 100m), (monthly.WindowAt(turn), 50m)], usages.Select(usage => (usage.Window, usage.Held)));
    }

    [Fact]
    public async Task ReadSnapshot_NothingBought_ShowsTheEmptyWindowOfNow()
    {
        var daily = Budget(1000);

        var usage = Assert.Single((await SnapshotAsync(Noon, daily)).Budgets);

        Assert.Equal(new BudgetUsage(daily, daily.WindowAt(Noon), 0, 0), usage);
    }

    [Fact]
    public async Task ReadBudgets_MonthTurnsInShanghai_StartsANewWindowThereNotInUtc()
    {
        var monthly = Budget(1000, BudgetWindow.Month);
        var lastSecondOfMarch = new DateTimeOffset(2026, 3, 31, 15, 59, 59, TimeSpan.Zero);
        await AcceptedAsync(Intent("march", count: 1, price: 100, at: lastSecondOfMarch));
        Assert.Equal(100, (await UsageAsync(monthly, lastSecondOfMarch)).Held);

        await AcceptedAsync(Intent("april", count: 1, price: 7, at: lastSecondOfMarch.AddSeconds(1)));

        Assert.Equal(7, (await UsageAsync(monthly, lastSecondOfMarch.AddSeconds(1))).Held);
    }

    [Fact]
    public async Task ReadBudgets_ClockStepsBackOverMidnight_StaysInTheWindowOfHighWater()
    {
        var daily = Budget(100);
        var tomorrow = Noon.AddDays(1);
        await AcceptedAsync(Intent(count: 1, price: 100, at: tomorrow));

        var usage = await UsageAsync(daily, Noon);

        Assert.Equal(daily.WindowAt(tomorrow), usage.Window);
        Assert.Equal(0, usage.Left);
    }

    [Fact]
    public async Task ReadBudgets_AmountsThatBinaryFractionsCannotHold_AreExact()
    {
        await AcceptedAsync(Intent("first", count: 3, price: 0.1m));

        Assert.Equal(0.3m, (await UsageAsync(Budget(1))).Held);
    }
}
