using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Purchasing;
using static EdgeAutoscaler.Adapters.Tests.Ledger.TestPurchase;

namespace EdgeAutoscaler.Adapters.Tests.Ledger;

public abstract class LeaseCompliance<TStore> : LedgerCompliance<TStore>
    where TStore : ITestStore, new()
{
    [Fact]
    public async Task RecordTask_NewInstance_LeasesItForTheTermFromTheCall()
    {
        var intent = await AcceptedAsync(Intent());

        await ObserveAsync(intent, IntentState.Accepted, "n1");

        Assert.Equal(
            new NodeLease("n1", Group, intent.Id, intent.OfferName, Noon, null, Noon.AddMonths(1)),
            Assert.Single((await SnapshotAsync()).Leases));
    }

    [Fact]
    public async Task RecordTask_EndOfTheLeaseIsListed_OutranksTheComputedOne()
    {
        var intent = await AcceptedAsync(Intent());
        await ObserveAsync(intent, IntentState.Accepted, "n1");

        await Ledger.RecordTaskAsync(Look(intent, IntentState.Accepted, new LeaseObservation("n1", Noon.AddMinutes(40), Noon.AddDays(31))), default);
        await ObserveAsync(intent, IntentState.Accepted, "n1");

        var lease = Assert.Single((await SnapshotAsync()).Leases);
        Assert.Equal((Noon.AddMinutes(40), Noon.AddDays(31)), (lease.ReadyAt, lease.ExpiresAt));
        Assert.Equal(TimeSpan.FromMinutes(40), lease.LeadTime);
    }

    [Fact]
    public async Task RecordLeases_ReadyTwice_KeepsTheFirst()
    {
        await BoughtAsync("n1");

        await Ledger.RecordLeasesAsync([new LeaseObservation("n1", Noon.AddMinutes(30), null)], default);
        await Ledger.RecordLeasesAsync([new LeaseObservation("n1", Noon.AddMinutes(50), null)], default);
        await Ledger.RecordLeasesAsync([new LeaseObservation("n1", null, null)], default);

        Assert.Equal(Noon.AddMinutes(30), Assert.Single((await SnapshotAsync()).Leases).ReadyAt);
    }

    [Fact]
    public async Task RecordLeases_RenewedOrUnlisted_KeepsTheLastKnownEnd()
    {
        await BoughtAsync("n1");

        await Ledger.RecordLeasesAsync([new LeaseObservation("n1", null, Noon.AddMonths(2))], default);
        await Ledger.RecordLeasesAsync([new LeaseObservation("n1", null, null)], default);

        Assert.Equal(Noon.AddMonths(2), Assert.Single((await SnapshotAsync()).Leases).ExpiresAt);
    }

    [Fact]
    public async Task RecordLeases_NodeNobodyBought_IsPassedOver()
    {
        await Ledger.RecordLeasesAsync([new LeaseObservation("stranger", Noon, Noon.AddMonths(1))], default);

        Assert.Empty((await SnapshotAsync()).Leases);
        Assert.Equal((0, 0), await MoneyAsync());
    }

    [Fact]
    public async Task ReadSnapshot_LeaseEnds_IsGoneFromThatInstantOn()
    {
        await BoughtAsync("n1");

        Assert.Single((await SnapshotAsync(Noon.AddMonths(1).AddMilliseconds(-1))).Leases);
        Assert.Empty((await SnapshotAsync(Noon.AddMonths(1))).Leases);
    }

    [Fact]
    public async Task ReadSnapshot_ClockBehindHighWater_HidesNoStandingNode()
    {
        await BoughtAsync("n1");
        await RejectedAsync(Intent("by a clock that was wrong", at: Noon.AddMonths(1)));

        Assert.Single((await SnapshotAsync(Noon)).Leases);
    }

    [Fact]
    public async Task ReadSnapshot_LeaseOfAnotherCluster_IsNotShown()
    {
        var intent = await AcceptedAsync(Intent(cluster: "hangzhou"));
        await ObserveAsync(intent, IntentState.Fulfilled, "n1", "n2");

        Assert.Empty((await SnapshotAsync()).Leases);
    }

    [Fact]
    public async Task ReadSnapshot_OfferBroughtAReadyNode_ProvesItEvenAfterTheLeaseEnded()
    {
        await BoughtAsync("n1");
        Assert.Empty((await SnapshotAsync()).ProvenOffers);

        await Ledger.RecordLeasesAsync([new LeaseObservation("n1", Noon.AddMinutes(30), null)], default);

        Assert.Equal((Group, "tiny"), Assert.Single((await SnapshotAsync(Noon.AddYears(1))).ProvenOffers));
    }

    private async Task BoughtAsync(params string[] instances)
    {
        var intent = await AcceptedAsync(Intent(count: instances.Length));
        await ObserveAsync(intent, IntentState.Fulfilled, instances);
    }
}
