using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Tests.Cycle;

namespace EdgeAutoscaler.Tests.Matrix;

/// <summary>The cloud's lists lag, flicker, break off or come empty: none of that proves that a purchase didn't happen.</summary>
public sealed class ListingTests
{
    private static readonly TimeSpan Absence = PurchaseTimings.Default.AbsenceAge;

    [Fact]
    public async Task Track_OldButSeldomLookedFor_WaitsForThreeListings()
    {
        await using var bench = await InDoubtAsync();
        await bench.TrackAsync();
        await bench.TrackAsync(Absence);
        await bench.TrackAsync();
        Assert.Equal(IntentState.Ambiguous, (await bench.OnlyIntentAsync()).State);

        await bench.TrackAsync();

        Assert.Equal(IntentState.Quarantine, (await bench.OnlyIntentAsync()).State);
    }

    [Fact]
    public async Task Track_TheTaskFlickersInTheList_IsAdoptedAtFirstSight()
    {
        await using var bench = await InDoubtAsync();
        await bench.LiveAsync(TimeSpan.FromMinutes(25));
        bench.Cloud.Begin("T-ours");
        bench.Cloud.CreatedAt["T-ours"] = bench.Clock.GetUtcNow().AddMinutes(-15);
        await bench.TrackAsync();
        bench.Cloud.Tasks.Clear();

        await bench.LiveAsync(TimeSpan.FromHours(1), step: TimeSpan.FromMinutes(5));

        Assert.Single(bench.Cloud.Purchases);
        Assert.Equal(("T-ours", 4), ((await bench.OnlyIntentAsync()).TaskId, (await bench.OnlyIntentAsync()).NotYetListed));
    }

    [Theory]
    [InlineData("tasks")]
    [InlineData("nodes")]
    public async Task Track_AListBreaksOff_IsNoListing(string list)
    {
        await using var bench = await InDoubtAsync();
        if (list == "tasks")
            bench.Cloud.TasksProblem = "page 2 got no answer";
        else
            bench.Cloud.NodesProblem = "page 2 got no answer";

        await bench.LiveAsync(TimeSpan.FromHours(3), step: TimeSpan.FromMinutes(5));
        Assert.Equal(IntentState.Ambiguous, (await bench.OnlyIntentAsync()).State);

        (bench.Cloud.TasksProblem, bench.Cloud.NodesProblem) = (null, null);
        await bench.LiveAsync(Absence + TimeSpan.FromMinutes(10), step: TimeSpan.FromMinutes(2));
        Assert.Equal(2, bench.Cloud.Purchases.Count);
    }

    [Fact]
    public async Task Track_NoTaskAtAllWhereSomeWere_ProvesNothing()
    {
        await using var bench = await CycleBench.StartAsync();
        bench.Cloud.Begin("T-of-last-year");
        await bench.TrackAsync();
        await DoubtAsync(bench);
        bench.Cloud.Tasks.Clear();

        await bench.LiveAsync(TimeSpan.FromHours(3), step: TimeSpan.FromMinutes(5));

        Assert.Single(bench.Cloud.Purchases);
        Assert.Equal(IntentState.Ambiguous, (await bench.OnlyIntentAsync()).State);
    }

    [Fact]
    public async Task Track_RestartedWhileInDoubt_StartsToWaitAnew()
    {
        await using var bench = await InDoubtAsync();
        await bench.LiveAsync(Absence - TimeSpan.FromMinutes(2));
        await bench.RestartAsync();

        await bench.LiveAsync(Absence - TimeSpan.FromMinutes(2));
        Assert.Single(bench.Cloud.Purchases);

        await bench.LiveAsync(TimeSpan.FromMinutes(6));
        Assert.Equal(2, bench.Cloud.Purchases.Count);
    }

    [Fact]
    public async Task Track_ACycleBuysWhileTheTasksAreListed_ItsTaskIsNobodyElses()
    {
        await using var bench = await CycleBench.StartAsync();
        bench.Cloud.WhileListingTasks = async _ =>
        {
            bench.Cloud.WhileListingTasks = null;
            await DoubtAsync(bench);
            bench.Cloud.Begin("T-ours");
        };

        await bench.TrackAsync();
        await bench.TrackAsync(bench.Options.Timings.SendFuse);

        Assert.Empty(bench.Observer.Orphans);
        Assert.Equal("T-ours", (await bench.OnlyIntentAsync()).TaskId);
        Assert.Equal(ResolutionKind.Adopted, Assert.Single(bench.Observer.Resolutions).Kind);
    }

    private static async Task<CycleBench> InDoubtAsync()
    {
        var bench = await CycleBench.StartAsync();
        await DoubtAsync(bench);
        return bench;
    }

    private static async Task DoubtAsync(CycleBench bench)
    {
        bench.Cloud.NextOutcome = _ => new PurchaseOutcome.Ambiguous("timeout", "no answer", null);
        await bench.CycleAsync();
        bench.Cloud.NextOutcome = null;
        Assert.Equal(IntentState.Ambiguous, (await bench.OnlyIntentAsync()).State);
    }
}
