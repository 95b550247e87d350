using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Core.Tests.Planning;

namespace EdgeAutoscaler.Core.Tests.Capacity;

public sealed class CapacityTimelineTests
{
    private static readonly DateTimeOffset InThreeDays = Given.In(TimeSpan.FromDays(3));

    private static CapacityTimeline Of(IEnumerable<InventoryNode> listed, params NodeLease[] leases) =>
        CapacityTimeline.Of(Given.Group, [.. listed], LedgerSnapshot.Empty with { Leases = [.. leases] }, Given.Now);

    private static CapacityTimeline OfPurchase(IntentRecord intent) =>
        CapacityTimeline.Of(Given.Group, [], LedgerSnapshot.Empty with { Intents = [intent] }, Given.Now);

    [Fact]
    public void Of_NothingAnywhere_IsZeroFromNowOnAndUnknownBefore()
    {
        var capacity = Of([]);

        Assert.Equal(0, capacity.OverTime.At(Given.Now));
        Assert.Null(capacity.OverTime.At(Given.Now.AddTicks(-1)));
        Assert.Equal(default, capacity.Nodes);
    }

    [Fact]
    public void Of_ReadyAndNotReadyNodes_BothCount()
    {
        var capacity = Of([.. Given.Nodes(2), .. Given.Nodes(3, NodeStatus.NotReady, prefix: "bad")]);

        Assert.Equal((2, 3, 5), (capacity.Nodes.Ready, capacity.Nodes.NotReady, capacity.Nodes.Total));
        Assert.Equal(5, capacity.OverTime.At(Given.Now.AddYears(5)));
    }

    [Fact]
    public void Of_LeasesThatEnd_FallAtTheirEnds()
    {
        var capacity = Of([.. Given.Nodes(1), .. Given.Nodes(2, expiresAt: InThreeDays, prefix: "b"), .. Given.Nodes(1, expiresAt: InThreeDays.AddDays(9), prefix: "c")]);

        Assert.Equal([4, 2, 1], new[] { InThreeDays.AddTicks(-1), InThreeDays, InThreeDays.AddDays(9) }.Select(capacity.OverTime.At));
        Assert.Equal((2, InThreeDays), (capacity.Nodes.Expiring, capacity.Nodes.NextExpiry));
    }

    [Theory]
    [InlineData(7, 3)]
    [InlineData(8, 4)]
    [InlineData(30, 4)]
    public void EndingBetween_LeasesThatEnd_CountsThoseUpToTheEndOfTheTime(int days, int ending)
    {
        var capacity = Of([.. Given.Nodes(1), .. Given.Nodes(2, expiresAt: InThreeDays, prefix: "b"), .. Given.Nodes(1, expiresAt: Given.Now.AddDays(7), prefix: "c"), .. Given.Nodes(1, expiresAt: Given.Now.AddDays(8), prefix: "d")]);

        Assert.Equal(ending, capacity.EndingBetween(Given.Now, Given.Now.AddDays(days)));
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 1)]
    [InlineData(null, 1)]
    public void Of_LeaseOfAnOfferThatTheCloudRenews_DoesNotFallAtItsEnd(bool? autoRenew, int afterwards)
    {
        var group = Given.Group with { Offers = [Given.Offer() with { AutoRenew = autoRenew, AutoRenewPeriod = 1 }] };
        var ledger = LedgerSnapshot.Empty with { Leases = [Given.Lease("ours-1", Given.Ago(9), InThreeDays)] };

        var capacity = CapacityTimeline.Of(group, [.. Given.Nodes(1, expiresAt: InThreeDays, prefix: "ours"), .. Given.Nodes(1, prefix: "z")], ledger, Given.Now);

        Assert.Equal(afterwards, capacity.OverTime.At(InThreeDays));
    }

    [Fact]
    public void Of_PurchaseInFlightThatTheCloudWillRenew_DoesNotFallAtItsTerm()
    {
        var group = Given.Group with { Offers = [Given.Offer() with { AutoRenew = true, AutoRenewPeriod = 1 }] };
        var ledger = LedgerSnapshot.Empty with { Intents = [Given.Purchase(IntentState.Accepted, count: 3)] };

        Assert.Equal(3, CapacityTimeline.Of(group, [], ledger, Given.Now).OverTime.At(Given.Now.AddMonths(2)));
    }

    [Fact]
    public void Of_LeaseThatEndedJustNow_NoLongerCounts() => Assert.Equal(0, Of(Given.Nodes(1, expiresAt: Given.Now)).Nodes.Total);

    [Theory]
    [InlineData(IntentState.Accepted, 3, 0)]
    [InlineData(IntentState.Stuck, 3, 0)]
    [InlineData(IntentState.Sending, 0, 3)]
    [InlineData(IntentState.Ambiguous, 0, 3)]
    [InlineData(IntentState.NeedsOperator, 0, 3)]
    [InlineData(IntentState.Quarantine, 0, 0)]
    [InlineData(IntentState.Failed, 0, 0)]
    [InlineData(IntentState.Rejected, 0, 0)]
    public void Of_PurchaseInAState_CountsWhatMayStillCome(IntentState state, int inFlight, int ambiguous)
    {
        var capacity = OfPurchase(Given.Purchase(state, count: 3));

        Assert.Equal((inFlight, ambiguous), (capacity.Nodes.InFlight, capacity.Nodes.Ambiguous));
        Assert.Equal(inFlight + ambiguous, capacity.OverTime.At(Given.Now));
    }

    [Fact]
    public void Of_PurchaseInFlight_CountsUntilItsTermWouldEnd()
    {
        var capacity = OfPurchase(Given.Purchase(IntentState.Accepted, count: 3, minutesAgo: 5));

        Assert.Equal([3, 0], new[] { Given.Ago(5).AddMonths(1).AddTicks(-1), Given.Ago(5).AddMonths(1) }.Select(capacity.OverTime.At));
    }

    [Fact]
    public void Of_PurchaseOfWhichSomeNodesAreKnown_CountsTheRestOnce() =>
        Assert.Equal(1, OfPurchase(Given.Purchase(IntentState.Accepted, count: 3) with { Instances = 2 }).Nodes.InFlight);

    [Fact]
    public void Of_PurchaseOfAnotherGroup_DoesNotCount() =>
        Assert.Equal(0, OfPurchase(Given.Purchase(IntentState.Accepted, count: 3, group: "cdn")).Nodes.Total);

    [Fact]
    public void Of_BoughtNodeMissingFromTheListing_CountsUntilItsLeaseEnds()
    {
        var capacity = Of([], Given.Lease("node-1", readyAt: Given.Ago(60), expiresAt: InThreeDays));

        Assert.Equal((0, 1), (capacity.Nodes.Ready, capacity.Nodes.NotReady));
        Assert.Equal([1, 0], new[] { InThreeDays.AddTicks(-1), InThreeDays }.Select(capacity.OverTime.At));
    }

    [Fact]
    public void Of_NodeListedWithoutAnEnd_EndsAsTheLedgerSays() =>
        Assert.Equal(0, Of(Given.Nodes(1), Given.Lease("node-1", null, expiresAt: InThreeDays)).OverTime.At(InThreeDays));

    [Fact]
    public void Of_NodeListedWithItsEnd_OutranksTheComputedEnd() =>
        Assert.Equal(1, Of(Given.Nodes(1, expiresAt: InThreeDays.AddDays(1)), Given.Lease("node-1", null, expiresAt: InThreeDays)).OverTime.At(InThreeDays));

    [Fact]
    public void Of_NodeOnTwoPagesOfTheListing_CountsOnce() => Assert.Equal(2, Of([.. Given.Nodes(2), .. Given.Nodes(1)]).Nodes.Total);

    [Fact]
    public void Of_NodesThatHaveNoIdYet_AllCount() =>
        Assert.Equal(3, Of(Given.Nodes(3, NodeStatus.NotReady).Select(node => node with { InstanceId = "" })).Nodes.Total);

    [Fact]
    public void MembersOf_LeaseOfAnotherGroup_OutranksTheMatch() =>
        Assert.Equal(0, Of(Given.Nodes(1), Given.Lease("node-1", null, group: "cdn")).Nodes.Total);

    [Fact]
    public void MembersOf_OwnLease_OutranksTheMatch() =>
        Assert.Equal(1, Of(Given.Nodes(1).Select(node => node with { InstanceType = "ens.other" }), Given.Lease("node-1", null)).Nodes.Ready);

    [Fact]
    public void MembersOf_NodeThatDoesNotMatch_IsNotOurs() =>
        Assert.Equal(0, Of(Given.Nodes(1).Select(node => node with { InstanceType = "ens.other" })).Nodes.Total);
}
