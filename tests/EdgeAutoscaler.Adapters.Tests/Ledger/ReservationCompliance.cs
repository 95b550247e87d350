using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Purchasing;
using static EdgeAutoscaler.Adapters.Tests.Ledger.TestPurchase;

namespace EdgeAutoscaler.Adapters.Tests.Ledger;

public abstract class ReservationCompliance<TStore> : LedgerCompliance<TStore>
    where TStore : ITestStore, new()
{
    [Fact]
    public async Task Reserve_NothingInTheWay_KeepsEverythingThatWasDecided()
    {
        var intent = Intent() with { Epoch = await TakeEpochAsync(), ChargesOfOneNode = [new(99.123456m, Noon), new(1, Noon.AddMonths(1))] };

        Assert.IsType<ReserveResult.Reserved>(await ReserveAsync(intent));

        var record = await FindAsync(intent);
        Assert.Equal(IntentState.Reserved, record.State);
        Assert.Equivalent(intent, record.Intent, strict: true);
        Assert.Null(record.SentAt);
        Assert.Null(record.SettledAt);
    }

    [Theory]
    [InlineData(IntentState.Reserved)]
    [InlineData(IntentState.Sending)]
    [InlineData(IntentState.Ambiguous)]
    [InlineData(IntentState.NeedsOperator)]
    public async Task Reserve_ClusterHasABlockingPurchase_IsRefused(IntentState state)
    {
        var first = await BringToAsync(state);

        var refused = Assert.IsType<ReserveResult.Refused>(await ReserveAsync(Intent("second") with { Epoch = first.Epoch }));

        Assert.Equal(LimitNames.BlockingIntent, refused.Limit);
        Assert.Contains(first.Id, refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reserve_BlockingPurchaseInAnotherGroupOfTheCluster_IsRefused()
    {
        var first = await SendingAsync(Intent(group: "other"));

        Assert.IsType<ReserveResult.Refused>(await ReserveAsync(Intent("second") with { Epoch = first.Epoch }));
    }

    [Fact]
    public async Task Reserve_BlockingPurchaseInAnotherCluster_IsNotInTheWay()
    {
        await SendingAsync(Intent(cluster: "hangzhou"));

        await ReservedAsync(Intent("second"));
    }

    [Fact]
    public async Task Reserve_EarlierPurchaseAccepted_IsNotInTheWay()
    {
        var first = await AcceptedAsync(Intent());

        Assert.IsType<ReserveResult.Reserved>(await ReserveAsync(Intent("second") with { Epoch = first.Epoch }));
    }

    [Fact]
    public async Task Reserve_Rehearsal_AnswersTheSameAndWritesNothing()
    {
        var intent = Intent(count: 2, price: 100) with { Epoch = await TakeEpochAsync() };
        var fits = new Reservation(intent, [Budget(200)], new GroupLimits());

        Assert.IsType<ReserveResult.Reserved>(await Ledger.ReserveAsync(fits, rehearsal: true, default));
        Assert.IsType<ReserveResult.Refused>(await Ledger.ReserveAsync(fits with { Budgets = [Budget(199)] }, rehearsal: true, default));

        Assert.Empty(await Ledger.ReadIntentsAsync(10, default));
        Assert.Equal((0, 0), await MoneyAsync());
    }

    [Fact]
    public async Task Reserve_Refused_WritesNothing()
    {
        await TakeEpochAsync();

        Assert.IsType<ReserveResult.Refused>(await ReserveAsync(Intent(), Budget(1)));

        Assert.Empty(await Ledger.ReadIntentsAsync(10, default));
        Assert.Equal((0, 0), await MoneyAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task Reserve_NoNodes_IsABug(int count)
    {
        await TakeEpochAsync();

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => ReserveAsync(Intent(count: count)));
    }

    [Fact]
    public async Task Reserve_AmountFinerThanAMillionth_IsABugAndWritesNothing()
    {
        await TakeEpochAsync();

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => ReserveAsync(Intent(price: 0.0000001m)));

        Assert.Empty(await Ledger.ReadIntentsAsync(10, default));
    }

    [Fact]
    public async Task Reserve_SameIdTwice_LeavesTheFirstAlone()
    {
        var first = await AcceptedAsync(Intent(count: 2));

        await Assert.ThrowsAnyAsync<Exception>(() => ReserveAsync(first with { Count = 5 }));

        Assert.Equal(2, (await FindAsync(first)).Intent.Count);
    }

    [Fact]
    public async Task Reserve_ClockBehindHighWater_ChargesTheWindowOfHighWater()
    {
        var today = Budget(1000, BudgetWindow.Hour);
        await RejectedAsync(Intent("later", at: Noon.AddHours(3)));

        await ReservedAsync(Intent(count: 1, price: 100, at: Noon));

        Assert.Equal(100, (await UsageAsync(today, Noon)).Held);
        Assert.Equal(Noon.AddHours(3), (await UsageAsync(today, Noon)).Window.From);
        Assert.Equal(Noon, (await FindAsync(Intent())).Intent.CreatedAt);
    }

    private async Task<PurchaseIntent> BringToAsync(IntentState state)
    {
        if (state == IntentState.Reserved)
            return await ReservedAsync(Intent());
        if (state == IntentState.NeedsOperator)
            await AcceptedAsync(Intent("owner"), "task");

        var sending = await SendingAsync(Intent("first"));
        if (state == IntentState.Ambiguous)
            await RecordAsync(sending, new PurchaseOutcome.Ambiguous("timeout", "no answer", null));
        if (state == IntentState.NeedsOperator)
            await RecordAsync(sending, new PurchaseOutcome.Accepted("task", null));
        Assert.Equal(state, (await FindAsync(sending)).State);
        return sending;
    }
}
