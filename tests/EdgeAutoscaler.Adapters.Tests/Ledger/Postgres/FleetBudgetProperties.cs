using CsCheck;
using EdgeAutoscaler.Adapters.Ledger;
using EdgeAutoscaler.Adapters.Tests.Skipping;
using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Purchasing;
using static EdgeAutoscaler.Adapters.Tests.Ledger.TestPurchase;

namespace EdgeAutoscaler.Adapters.Tests.Ledger.Postgres;

/// <summary>Several replicas spend one budget at the same time, on connections of their own.</summary>
[NeedsPostgres]
public sealed class FleetBudgetProperties : IClassFixture<SharedPostgres>
{
    private const int Replicas = 3;

    private static readonly Budget Fleet = Budget(1000, BudgetWindow.Lifetime, name: "fleet");

    /// <summary>For each of several clusters the prices of its purchases, and how each of them ends.</summary>
    private static readonly Gen<(int Price, int End)[][]> Races =
        Gen.Select(Gen.Int[20, 400], Gen.Int[0, 3]).Array[1, 4].Array[2, 6];

    [Fact]
    public Task Reserve_ReplicasRaceForOneBudget_NeverExceedIt() => Races.SampleAsync(
        async races =>
        {
            await using var store = new PostgresTestStore();
            var replicas = new List<SqlLedger>();
            for (var replica = 0; replica < Replicas; replica++)
                replicas.Add(await store.OpenAsync());

            var watching = WatchAsync(replicas[0], out var stop);
            await Task.WhenAll(races.SelectMany((purchases, cluster) => replicas.Select(
                (replica, index) => Task.Run(() => BuyAsync(replica, $"cluster-{cluster}", $"{cluster}-{index}", purchases)))));
            stop.SetResult();

            Assert.InRange(await watching, 0, Fleet.Limit);
            Assert.InRange(await SpentAsync(replicas[0]), 0, Fleet.Limit);
        },
        iter: 12,
        threads: 1);

    private static async Task BuyAsync(SqlLedger ledger, string cluster, string prefix, (int Price, int End)[] purchases)
    {
        foreach (var (n, purchase) in purchases.Index())
        {
            var epoch = await ledger.TakeEpochAsync(cluster, Noon, default);
            var intent = Intent($"{prefix}-{n}", count: 1, price: purchase.Price, cluster: cluster, epoch: epoch);
            var reserved = await ledger.ReserveAsync(new Reservation(intent, [Fleet], new GroupLimits()), rehearsal: false, default);
            if (reserved is not ReserveResult.Reserved || !await ledger.MarkSendingAsync(intent.Id, epoch, Noon, default))
                continue;
            if (EndOf(purchase.End, intent) is { } outcome)
                await ledger.RecordOutcomeAsync(intent.Id, outcome, Noon, default);
        }
    }

    private static PurchaseOutcome? EndOf(int end, PurchaseIntent intent) => end switch
    {
        0 => new PurchaseOutcome.Rejected(RejectionReason.Throttled, "Throttling", "", null, null),
        1 => new PurchaseOutcome.Ambiguous("timeout", "", null),
        2 => new PurchaseOutcome.Accepted($"task-{intent.Id}", null),
        _ => null,
    };

    /// <summary>The most that the budget was ever seen to have given away.</summary>
    private static Task<decimal> WatchAsync(SqlLedger ledger, out TaskCompletionSource stop)
    {
        var stopped = stop = new TaskCompletionSource();
        return Task.Run(async () =>
        {
            var most = 0m;
            while (!stopped.Task.IsCompleted)
                most = Math.Max(most, await SpentAsync(ledger));
            return most;
        });
    }

    private static async Task<decimal> SpentAsync(SqlLedger ledger)
    {
        var usage = Assert.Single(await ledger.ReadBudgetsAsync([Fleet], Noon, default));
        return usage.Held + usage.Committed;
    }
}
