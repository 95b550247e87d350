using EdgeAutoscaler.Core.Purchasing;
using static EdgeAutoscaler.Adapters.Tests.Ledger.TestPurchase;

namespace EdgeAutoscaler.Adapters.Tests.Ledger;

public abstract class ConcurrencyCompliance<TStore> : LedgerCompliance<TStore>
    where TStore : ITestStore, new()
{
    private const int Racers = 32;

    [Fact]
    public async Task Reserve_ManyClustersAtOnce_NeverExceedTheFleetBudget()
    {
        var fleet = Budget(1000);

        var results = await RaceAsync(async racer =>
        {
            var cluster = $"cluster-{racer}";
            var intent = Intent($"p{racer}", count: 1, price: 100, cluster: cluster) with { Epoch = await TakeEpochAsync(cluster) };
            return await ReserveAsync(intent, fleet);
        });

        Assert.Equal(10, results.Count(result => result is ReserveResult.Reserved));
        Assert.Equal(0, (await UsageAsync(fleet)).Left);
    }

    [Fact]
    public async Task Reserve_OneClusterManyTimesAtOnce_LetsOneThrough()
    {
        var epoch = await TakeEpochAsync();

        var results = await RaceAsync(racer => ReserveAsync(Intent($"p{racer}", epoch: epoch)));

        Assert.Single(results, result => result is ReserveResult.Reserved);
    }

    [Fact]
    public async Task MarkSending_ManyAtOnce_LetsOneSend()
    {
        var intent = await ReservedAsync(Intent());

        var results = await RaceAsync(_ => Ledger.MarkSendingAsync(intent.Id, intent.Epoch, Noon, default));

        Assert.Single(results, mine => mine);
    }

    [Fact]
    public async Task ReadSnapshot_BesideWrites_NeverSeesHalfAStep()
    {
        var intent = await AcceptedAsync(Intent(count: Racers, price: 1));

        await RaceAsync(async racer =>
        {
            if (racer % 2 == 0)
                await ObserveAsync(intent, IntentState.Accepted, $"n{racer}");
            var snapshot = await SnapshotAsync(Noon, Budget(1000));
            Assert.Equal(snapshot.Leases.Length, snapshot.Budgets[0].Committed);
            Assert.Equal(Racers, snapshot.Budgets[0].Committed + snapshot.Budgets[0].Held);
            return true;
        });
    }

    private static Task<T[]> RaceAsync<T>(Func<int, Task<T>> run) =>
        Task.WhenAll(Enumerable.Range(0, Racers).Select(racer => Task.Run(() => run(racer))));
}
