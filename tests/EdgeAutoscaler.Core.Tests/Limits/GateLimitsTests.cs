using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Core.Tests.Planning;

namespace EdgeAutoscaler.Core.Tests.Limits;

/// <summary>The limits that only open or close: inventory, pause, cluster state, blocking purchase; and the size of one purchase.</summary>
public sealed class GateLimitsTests
{
    private static readonly PlanningInput Input = Given.Input();

    [Fact]
    public void StaleInventory_NotListed_DeniesWithTheReason() =>
        Assert.Equal(
            "the nodes could not be listed: timeout",
            (Input with { Inventory = null, InventoryProblem = "timeout" }).Denied(new StaleInventoryLimit()));

    [Fact]
    public void StaleInventory_FiveMinutesAndAnIntervalOld_IsTheOldestThatCounts()
    {
        (Input with { Inventory = new NodeInventory(Given.Ago(5.5), []) }).IsAllowed(new StaleInventoryLimit());
        Assert.Equal(
            "the node listing is 6 min old",
            (Input with { Inventory = new NodeInventory(Given.Ago(6), []) }).Denied(new StaleInventoryLimit()));
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("beijing", null, true)]
    [InlineData("beijing", "transcode", true)]
    [InlineData("beijing", "cdn", false)]
    [InlineData("hangzhou", null, false)]
    public void Pause_OfFleetClusterOrGroup_HoldsWhereItApplies(string? cluster, string? group, bool holds)
    {
        var paused = Input with { Ledger = Input.Ledger with { Pauses = [new Pause(cluster, group, "stocktaking", "ops", Given.Ago(5), null)] } };

        if (holds)
            Assert.Equal("paused by ops: stocktaking", paused.Denied(new PauseLimit()));
        else
            paused.IsAllowed(new PauseLimit());
    }

    [Fact]
    public void Pause_WithAnEnd_EndsThere()
    {
        PlanningInput Until(DateTimeOffset until) =>
            Input with { Ledger = Input.Ledger with { Pauses = [new Pause(null, null, "stocktaking", "ops", Given.Ago(5), until)] } };

        Until(Given.Now.AddTicks(1)).Denied(new PauseLimit());
        Until(Given.Now).IsAllowed(new PauseLimit());
    }

    [Theory]
    [InlineData("running", null)]
    [InlineData("updating", "the cluster is updating")]
    [InlineData("Running", "the cluster is Running")]
    [InlineData(null, "the cluster's state could not be read")]
    public void ClusterState_AnythingButRunning_Denies(string? state, string? reason)
    {
        var verdict = (Input with { ClusterState = state }).Judged(new ClusterStateLimit(), 3);

        Assert.Equal(reason, (verdict as LimitVerdict.Deny)?.Reason);
    }

    [Theory]
    [InlineData(IntentState.Reserved, true)]
    [InlineData(IntentState.Sending, true)]
    [InlineData(IntentState.Ambiguous, true)]
    [InlineData(IntentState.NeedsOperator, true)]
    [InlineData(IntentState.Quarantine, false)]
    [InlineData(IntentState.Accepted, false)]
    [InlineData(IntentState.Fulfilled, false)]
    public void BlockingIntent_DoubtfulPurchaseOfAnyGroup_BlocksTheCluster(IntentState state, bool blocks)
    {
        var verdict = Input.WithPurchases(Given.Purchase(state, count: 2, group: "cdn")).Judged(new BlockingIntentLimit(), 3);

        Assert.Equal(blocks ? $"purchase intent-5-tiny of 2 for cdn is {state}" : null, (verdict as LimitVerdict.Deny)?.Reason);
    }

    [Fact]
    public void NodesPerPurchase_MoreThanAllowed_IsReduced()
    {
        var input = Input.WithLimits(Given.Unlimited with { MaxNodesPerPurchase = 5 });

        input.IsAllowed(new NodesPerPurchaseLimit(), wanted: 5);
        Assert.Equal(new LimitVerdict.Reduce(5, "at most 5 in one purchase"), input.Judged(new NodesPerPurchaseLimit(), 6));
        Input.IsAllowed(new NodesPerPurchaseLimit(), wanted: 1000);
    }
}
