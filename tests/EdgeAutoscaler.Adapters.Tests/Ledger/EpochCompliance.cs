using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Core.Purchasing;
using static EdgeAutoscaler.Adapters.Tests.Ledger.TestPurchase;

namespace EdgeAutoscaler.Adapters.Tests.Ledger;

public abstract class EpochCompliance<TStore> : LedgerCompliance<TStore>
    where TStore : ITestStore, new()
{
    [Fact]
    public async Task TakeEpoch_Repeated_RisesForThatClusterAlone()
    {
        Assert.Equal(1, await TakeEpochAsync());
        Assert.Equal(2, await TakeEpochAsync());
        Assert.Equal(1, await TakeEpochAsync("hangzhou"));
    }

    [Fact]
    public async Task ReadPulse_SeveralClusters_TellsWhenEachWasServedLast()
    {
        await TakeEpochAsync();
        await TakeEpochAsync(now: Noon.AddMinutes(1));
        await TakeEpochAsync("hangzhou");

        var pulse = await ((IFleetPulse)Ledger).ReadPulseAsync(default);

        Assert.Equal([(Cluster, Noon.AddMinutes(1)), ("hangzhou", Noon)], pulse.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value)));
    }

    [Fact]
    public async Task TakeEpoch_AfterACrash_GoesOnRising()
    {
        await TakeEpochAsync();

        await CrashAsync();

        Assert.Equal(2, await TakeEpochAsync());
    }

    [Fact]
    public async Task TakeEpoch_ReservedLeftBehind_ReleasesItWithItsMoney()
    {
        var intent = await ReservedAsync(Intent());

        await TakeEpochAsync(now: Noon.AddMinutes(1));

        var record = await FindAsync(intent);
        Assert.Equal(IntentState.Released, record.State);
        Assert.Equal(Noon.AddMinutes(1), record.SettledAt);
        Assert.Equal((0, 0), await MoneyAsync());
    }

    [Fact]
    public async Task TakeEpoch_SendingLeftBehind_DoubtsItAndKeepsItsMoneyHeld()
    {
        var intent = await SendingAsync(Intent(count: 2, price: 100));

        await TakeEpochAsync();

        var record = await FindAsync(intent);
        Assert.Equal(IntentState.Ambiguous, record.State);
        Assert.Null(record.SettledAt);
        Assert.Equal((200, 0), await MoneyAsync());
    }

    [Fact]
    public async Task TakeEpoch_OfAnotherCluster_TouchesNothing()
    {
        var intent = await SendingAsync(Intent());

        await TakeEpochAsync("hangzhou");

        Assert.Equal(IntentState.Sending, (await FindAsync(intent)).State);
    }

    [Fact]
    public async Task TakeEpoch_AcceptedPurchase_TouchesNothing()
    {
        var intent = await AcceptedAsync(Intent());

        await TakeEpochAsync();

        Assert.Equal(IntentState.Accepted, (await FindAsync(intent)).State);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Reserve_EpochThatIsNotTheNewest_IsRefused(long epoch)
    {
        await TakeEpochAsync();
        await TakeEpochAsync();

        var refused = Assert.IsType<ReserveResult.Refused>(await ReserveAsync(Intent(epoch: epoch)));

        Assert.Equal(LimitNames.Epoch, refused.Limit);
        Assert.Empty(await Ledger.ReadIntentsAsync(10, default));
    }

    [Fact]
    public async Task Reserve_ClusterWithoutEpoch_IsRefused()
    {
        var refused = Assert.IsType<ReserveResult.Refused>(await ReserveAsync(Intent()));

        Assert.Equal(LimitNames.Epoch, refused.Limit);
    }

    [Fact]
    public async Task MarkSending_OlderEpoch_MayNotSend()
    {
        var intent = await ReservedAsync(Intent());
        await TakeEpochAsync();

        Assert.False(await Ledger.MarkSendingAsync(intent.Id, intent.Epoch, Noon, default));
        Assert.Equal(IntentState.Released, (await FindAsync(intent)).State);
    }

    [Fact]
    public async Task MarkSending_EpochOfSomebodyElse_MayNotSend()
    {
        var intent = await ReservedAsync(Intent());

        Assert.False(await Ledger.MarkSendingAsync(intent.Id, intent.Epoch + 1, Noon, default));
        Assert.Equal(IntentState.Reserved, (await FindAsync(intent)).State);
    }

    [Fact]
    public async Task MarkSending_Twice_LetsOnlyTheFirstSend()
    {
        var intent = await ReservedAsync(Intent());

        Assert.True(await Ledger.MarkSendingAsync(intent.Id, intent.Epoch, Noon.AddSeconds(3), default));
        Assert.False(await Ledger.MarkSendingAsync(intent.Id, intent.Epoch, Noon.AddSeconds(4), default));
        Assert.Equal(Noon.AddSeconds(3), (await FindAsync(intent)).SentAt);
    }

    [Fact]
    public async Task MarkSending_UnknownPurchase_MayNotSend() =>
        Assert.False(await Ledger.MarkSendingAsync("nobody", 1, Noon, default));

    [Fact]
    public async Task Crash_WhileSending_IsAmbiguousAtTheNextEpoch()
    {
        var intent = await SendingAsync(Intent());

        await CrashAsync();
        Assert.Equal(IntentState.Sending, (await FindAsync(intent)).State);
        await TakeEpochAsync();

        Assert.Equal(IntentState.Ambiguous, (await FindAsync(intent)).State);
        Assert.Equal((200, 0), await MoneyAsync());
    }

    [Fact]
    public async Task Crash_AfterReserve_IsReleasedAtTheNextEpoch()
    {
        var intent = await ReservedAsync(Intent());

        await CrashAsync();
        await TakeEpochAsync();

        Assert.Equal(IntentState.Released, (await FindAsync(intent)).State);
    }
}
