using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Purchasing;
using static EdgeAutoscaler.Adapters.Tests.Ledger.TestPurchase;

namespace EdgeAutoscaler.Adapters.Tests.Ledger;

public abstract class RateCompliance<TStore> : LedgerCompliance<TStore>
    where TStore : ITestStore, new()
{
    [Theory]
    [InlineData(LimitNames.NodesPerPurchase)]
    [InlineData(LimitNames.PurchasesPerHour)]
    [InlineData(LimitNames.PurchasesPerDay)]
    [InlineData(LimitNames.NodesPerHour)]
    [InlineData(LimitNames.NodesPerDay)]
    public async Task Reserve_RateIsUsedUp_NamesTheLimit(string limit)
    {
        await AcceptedAsync(Intent("first", count: 3));
        var limits = limit switch
        {
            LimitNames.NodesPerPurchase => new GroupLimits { MaxNodesPerPurchase = 1 },
            LimitNames.PurchasesPerHour => new GroupLimits { MaxPurchasesPerHour = 1 },
            LimitNames.PurchasesPerDay => new GroupLimits { MaxPurchasesPerDay = 1 },
            LimitNames.NodesPerHour => new GroupLimits { MaxNodesPerHour = 4 },
            _ => new GroupLimits { MaxNodesPerDay = 4 },
        };

        var refused = Assert.IsType<ReserveResult.Refused>(await TryAsync(Intent("second", count: 2), limits));

        Assert.Equal(limit, refused.Limit);
    }

    [Fact]
    public async Task Reserve_EveryRateExactlyUsed_IsAllowed()
    {
        await AcceptedAsync(Intent("first", count: 3));
        var limits = new GroupLimits
        {
            MaxNodesPerPurchase = 2, MaxPurchasesPerHour = 2, MaxPurchasesPerDay = 2, MaxNodesPerHour = 5, MaxNodesPerDay = 5,
        };

        Assert.IsType<ReserveResult.Reserved>(await TryAsync(Intent("second", count: 2), limits));
    }

    [Theory]
    [InlineData(59, false)]
    [InlineData(60, true)]
    public async Task Reserve_HourRolls_ForgetsAPurchaseAfterSixtyMinutes(int minutes, bool allowed)
    {
        await AcceptedAsync(Intent("first"));

        var result = await TryAsync(Intent("second", at: Noon.AddMinutes(minutes)), new GroupLimits { MaxPurchasesPerHour = 1 });

        Assert.Equal(allowed, result is ReserveResult.Reserved);
    }

    [Theory]
    [InlineData(23, false)]
    [InlineData(24, true)]
    public async Task Reserve_DayRolls_ForgetsAPurchaseAfterTwentyFourHours(int hours, bool allowed)
    {
        await AcceptedAsync(Intent("first"));

        var result = await TryAsync(Intent("second", at: Noon.AddHours(hours)), new GroupLimits { MaxNodesPerDay = 3 });

        Assert.Equal(allowed, result is ReserveResult.Reserved);
    }

    [Fact]
    public async Task Reserve_RejectedAndReleasedPurchases_DoNotCount()
    {
        var rejected = await SendingAsync(Intent("rejected"));
        await RecordAsync(rejected, new PurchaseOutcome.Rejected(RejectionReason.Stock, "NoStock", "none left", null, null));
        await ReservedAsync(Intent("released"));

        Assert.IsType<ReserveResult.Reserved>(await TryAsync(Intent("third"), new GroupLimits { MaxPurchasesPerDay = 1 }));
    }

    [Fact]
    public async Task Reserve_OtherGroupsPurchases_DoNotCount()
    {
        await AcceptedAsync(Intent("first", group: "cache"));
        await AcceptedAsync(Intent("second", cluster: "hangzhou"));

        Assert.IsType<ReserveResult.Reserved>(await TryAsync(Intent("third"), new GroupLimits { MaxPurchasesPerDay = 1 }));
    }

    [Fact]
    public async Task Reserve_ClockStepsBack_StillCountsWhatWasJustBought()
    {
        await AcceptedAsync(Intent("first", at: Noon.AddHours(5)));
        await AcceptedAsync(Intent("second", at: Noon));

        var refused = await TryAsync(Intent("third", at: Noon), new GroupLimits { MaxPurchasesPerHour = 2 });

        Assert.IsType<ReserveResult.Refused>(refused);
    }

    private async Task<ReserveResult> TryAsync(PurchaseIntent intent, GroupLimits limits) =>
        await Ledger.ReserveAsync(
            new Reservation(intent with { Epoch = await TakeEpochAsync(intent.Cluster, intent.CreatedAt) }, [], limits), rehearsal: false, default);
}
