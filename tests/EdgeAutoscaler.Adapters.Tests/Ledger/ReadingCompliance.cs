using EdgeAutoscaler.Core.Purchasing;
using static EdgeAutoscaler.Adapters.Tests.Ledger.TestPurchase;

namespace EdgeAutoscaler.Adapters.Tests.Ledger;

public abstract class ReadingCompliance<TStore> : LedgerCompliance<TStore>
    where TStore : ITestStore, new()
{
    private static readonly PurchaseOutcome Rejected = new PurchaseOutcome.Rejected(RejectionReason.Stock, "NoStock", "none left", null, null);

    [Fact]
    public async Task ReadSnapshot_FreshLedger_IsEmpty() =>
        Assert.Equivalent(LedgerSnapshot.Empty, await SnapshotAsync(), strict: true);

    [Fact]
    public async Task ReadSnapshot_HighWater_IsTheLatestInstantOfAnyStepThatMovesMoney()
    {
        var intent = Intent(at: Noon) with { Epoch = await TakeEpochAsync(now: Noon.AddYears(1)) };
        await ReserveAsync(intent);
        Assert.Equal(Noon, await HighWaterAsync());
        await Ledger.MarkSendingAsync(intent.Id, intent.Epoch, Noon.AddMinutes(1), default);
        Assert.Equal(Noon.AddMinutes(1), await HighWaterAsync());
        await Ledger.RecordOutcomeAsync(intent.Id, new PurchaseOutcome.Accepted(TaskOf(intent), null), Noon.AddMinutes(2), default);
        Assert.Equal(Noon.AddMinutes(2), await HighWaterAsync());
        await ObserveAsync(intent, IntentState.Accepted);
        Assert.Equal(Noon.AddHours(1), await HighWaterAsync());
        await TakeEpochAsync(now: Noon);
        Assert.Equal(Noon.AddHours(1), await HighWaterAsync());
    }

    [Fact]
    public async Task ReadSnapshot_Purchases_AreThoseOpenOrOfTheLastTwoDaysOldestFirst()
    {
        await AcceptedAsync(Intent("open and old", at: Noon.AddDays(-30)));
        await RejectAsync("long gone", Noon.AddDays(-3), Noon.AddDays(-3));
        await RejectAsync("settled lately", Noon.AddDays(-2.5), Noon.AddDays(-1.5));
        await RejectAsync("decided lately", Noon.AddDays(-1), Noon.AddDays(-1));

        var shown = (await SnapshotAsync()).Intents.Select(record => record.Intent.Id);

        Assert.Equal(["open and old", "settled lately", "decided lately"], shown);
    }

    [Fact]
    public async Task ReadSnapshot_PurchasesOfOtherClusters_AreNotShown()
    {
        await AcceptedAsync(Intent(cluster: "hangzhou"));

        Assert.Empty((await SnapshotAsync()).Intents);
    }

    [Fact]
    public async Task ReadIntents_Most_CutsSettledOnesAndNeverOpenOnes()
    {
        await AcceptedAsync(Intent("open", at: Noon.AddDays(-30)));
        await RejectAsync("first", Noon.AddDays(-3), Noon.AddDays(-3));
        await RejectAsync("second", Noon.AddDays(-2), Noon.AddDays(-2));
        await RejectAsync("third", Noon.AddDays(-1), Noon.AddDays(-1));

        Assert.Equal(["third", "second", "open"], (await Ledger.ReadIntentsAsync(2, default)).Select(record => record.Intent.Id));
        Assert.Equal(["open"], (await Ledger.ReadIntentsAsync(0, default)).Select(record => record.Intent.Id));
    }

    [Fact]
    public async Task ReadIntents_AfterACrash_ShowsEverythingThatReturnedBefore()
    {
        var intent = await AcceptedAsync(Intent());
        await ObserveAsync(intent, IntentState.Accepted, "n1");
        var before = await FindAsync(intent);

        await CrashAsync();

        Assert.Equivalent(before, await FindAsync(intent), strict: true);
        Assert.Equal((100, 100), await MoneyAsync());
        Assert.Single((await SnapshotAsync()).Leases);
    }

    [Fact]
    public async Task Probe_HealthyLedger_HasNoComplaint() => Assert.Null(await Ledger.ProbeAsync(Noon, default));

    private async Task<DateTimeOffset> HighWaterAsync() => (await SnapshotAsync()).HighWater;

    private async Task RejectAsync(string id, DateTimeOffset decided, DateTimeOffset settled)
    {
        await SendingAsync(Intent(id, at: decided));
        await Ledger.RecordOutcomeAsync(id, Rejected, settled, default);
    }
}
