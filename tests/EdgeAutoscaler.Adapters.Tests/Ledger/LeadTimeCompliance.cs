using EdgeAutoscaler.Core.Forecasting;
using EdgeAutoscaler.Core.Purchasing;
using static EdgeAutoscaler.Adapters.Tests.Ledger.TestPurchase;

namespace EdgeAutoscaler.Adapters.Tests.Ledger;

public abstract class LeadTimeCompliance<TStore> : LedgerCompliance<TStore>
    where TStore : ITestStore, new()
{
    private static readonly PurchaseOutcome.Ambiguous NoAnswer = new("timeout", "no answer", null);

    [Fact]
    public async Task ReadLeadTimes_NothingBought_IsEmpty() => Assert.Empty(await ReadAsync());

    [Fact]
    public async Task ReadLeadTimes_NodeBecameReady_IsTheTimeSinceTheCall()
    {
        var intent = await ReservedAsync(Intent(count: 1));
        Assert.True(await Ledger.MarkSendingAsync(intent.Id, intent.Epoch, Noon.AddMinutes(2), default));
        await RecordAsync(intent, new PurchaseOutcome.Accepted(TaskOf(intent), null));

        await Ledger.RecordTaskAsync(Look(intent, IntentState.Fulfilled, Ready("n1", 20)), default);

        Assert.Equal(Came(18), Assert.Single(await ReadAsync(Noon.AddYears(1))));
    }

    [Fact]
    public async Task ReadLeadTimes_NodesOfAnOpenPurchase_AreCensoredAtItsAgeUntilTheyAreReady()
    {
        var intent = await AcceptedAsync(Intent(count: 3));

        Assert.Equal([Waited(30), Waited(30), Waited(30)], await ReadAsync(Noon.AddMinutes(30)));

        await Ledger.RecordTaskAsync(Look(intent, IntentState.Accepted, Ready("n1", 25), new("n2", null, null)), default);
        Assert.Equal([Came(25), Waited(40), Waited(40)], await ReadAsync(Noon.AddMinutes(40)));
    }

    [Fact]
    public async Task ReadLeadTimes_NodeOfAFulfilledPurchaseIsNotReady_IsCensored()
    {
        var intent = await AcceptedAsync(Intent(count: 2));

        await Ledger.RecordTaskAsync(Look(intent, IntentState.Fulfilled, Ready("n1", 25), new("n2", null, null)), default);

        Assert.Equal([Came(25), Waited(90)], await ReadAsync(Noon.AddMinutes(90)));
    }

    [Theory]
    [InlineData(IntentState.Stuck)]
    [InlineData(IntentState.Failed)]
    public async Task ReadLeadTimes_PurchaseWithoutNodes_IsCensoredAtItsAge(IntentState state)
    {
        await ObserveAsync(await AcceptedAsync(Intent(count: 2)), state);

        Assert.Equal([Waited(600), Waited(600)], await ReadAsync(Noon.AddMinutes(600)));
    }

    [Fact]
    public async Task ReadLeadTimes_DoubtfulPurchase_IsCensoredUntilItIsReleased()
    {
        var intent = await SendingAsync(Intent(count: 1));
        Assert.Equal(IntentState.Ambiguous, await RecordAsync(intent, NoAnswer));
        Assert.Equal(Waited(10), Assert.Single(await ReadAsync(Noon.AddMinutes(10))));

        await Ledger.ResolveAsync(Step(intent, IntentState.Ambiguous, IntentState.Quarantine), default);
        Assert.Equal(Waited(10), Assert.Single(await ReadAsync(Noon.AddMinutes(10))));

        await Ledger.ResolveAsync(Step(intent, IntentState.Quarantine, IntentState.Released), default);
        Assert.Empty(await ReadAsync());
    }

    [Fact]
    public async Task ReadLeadTimes_PurchaseTheCloudRefused_SaysNothing()
    {
        await RejectedAsync(Intent());

        Assert.Empty(await ReadAsync());
    }

    [Fact]
    public async Task ReadLeadTimes_MoreNodesThanAsked_CountsEach()
    {
        var intent = await AcceptedAsync(Intent(count: 1));

        await Ledger.RecordTaskAsync(Look(intent, IntentState.Fulfilled, Ready("n1", 20), Ready("n2", 30)), default);

        Assert.Equal([Came(20), Came(30)], await ReadAsync());
    }

    [Fact]
    public async Task ReadLeadTimes_OfOtherOffersAndGroups_AreNotShown()
    {
        await AcceptedAsync(Intent("p1", group: "cache"));
        await AcceptedAsync(Intent("p2") with { OfferName = "large" });
        await AcceptedAsync(Intent("p3", cluster: "hangzhou"));
        await AcceptedAsync(Intent("p4", count: 1, at: Noon.AddMinutes(-1)));

        Assert.Equal(Waited(1), Assert.Single(await ReadAsync(Noon)));
    }

    [Fact]
    public async Task ReadLeadTimes_ManyPurchases_AreTheNewest200NewestFirst()
    {
        for (var i = 0; i < 201; i++)
            await AcceptedAsync(Intent($"p{i:000}", count: 1, at: Noon.AddMinutes(i)));

        Assert.Equal(Enumerable.Range(0, 200).Select(age => Waited(age)), await ReadAsync(Noon.AddMinutes(200)));
    }

    [Fact]
    public async Task ReadLeadTimes_LeaseEndedLongAgo_IsStillKnown()
    {
        var intent = await AcceptedAsync(Intent(count: 1));
        await Ledger.RecordTaskAsync(Look(intent, IntentState.Fulfilled, Ready("n1", 20)), default);

        await Ledger.RetainAsync(Noon.AddYears(5), default);

        Assert.Equal(Came(20), Assert.Single(await ReadAsync(Noon.AddYears(5))));
    }

    [Fact]
    public async Task ReadLeadTimes_ClockWentBack_IsNeverNegativeAndNoLeadTime()
    {
        await AcceptedAsync(Intent("open", count: 1));
        var intent = await AcceptedAsync(Intent("ready", count: 1, at: Noon.AddSeconds(1)));
        await Ledger.RecordTaskAsync(Look(intent, IntentState.Fulfilled, Ready("n1", -5)), default);

        Assert.Equal([Waited(0), Waited(0)], await ReadAsync(Noon.AddHours(-1)));
        Assert.Equal([Waited(0), Waited(60)], await ReadAsync(Noon.AddHours(1)));
    }

    [Fact]
    public async Task ReadLeadTimes_AfterACrash_AreTheSame()
    {
        var intent = await AcceptedAsync(Intent(count: 2));
        await Ledger.RecordTaskAsync(Look(intent, IntentState.Accepted, Ready("n1", 20)), default);

        await CrashAsync();

        Assert.Equal([Came(20), Waited(30)], await ReadAsync(Noon.AddMinutes(30)));
    }

    private static LeaseObservation Ready(string instance, int minutes) => new(instance, Noon.AddMinutes(minutes), null);

    private static LeadTimeObservation Came(int minutes) => new(TimeSpan.FromMinutes(minutes), IsCensored: false);

    private static LeadTimeObservation Waited(int minutes) => new(TimeSpan.FromMinutes(minutes), IsCensored: true);

    private static Resolution Step(PurchaseIntent intent, IntentState from, IntentState to) =>
        new() { IntentId = intent.Id, From = from, To = to, Detail = "no trace", At = Noon };

    private Task<IReadOnlyList<LeadTimeObservation>> ReadAsync(DateTimeOffset? now = null) =>
        Ledger.ReadLeadTimesAsync(Cluster, Group, "tiny", now ?? Noon.AddHours(1), default);
}
