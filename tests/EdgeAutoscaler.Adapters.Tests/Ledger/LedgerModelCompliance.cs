using CsCheck;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Core.Purchasing;
using static EdgeAutoscaler.Adapters.Tests.Ledger.TestPurchase;

namespace EdgeAutoscaler.Adapters.Tests.Ledger;

/// <summary>Random lives of a ledger: whatever happens, no budget is exceeded and every state owns exactly its money.</summary>
public abstract class LedgerModelCompliance<TStore>
    where TStore : ITestStore, new()
{
    private static readonly string[] Clusters = ["beijing", "hangzhou"];

    private static readonly Budget[] Budgets =
    [
        Budget(2000, BudgetWindow.Lifetime, name: "ever"),
        Budget(900, BudgetWindow.Month, name: "month"),
        Budget(500, BudgetWindow.Day, cluster: Clusters[0], name: "day"),
        Budget(300, BudgetWindow.Hour, cluster: Clusters[1], group: Group, name: "hour"),
    ];

    private static readonly Gen<LedgerStep> Steps = Gen.Select(
        Gen.Enum<LedgerAction>(), Gen.Int[0, 1].Select(index => Clusters[index]), Gen.Int[0, 9], Gen.Int[1, 4], Gen.Int[1, 120], Gen.Int[-90, 600],
        (action, cluster, pick, count, price, minutes) => new LedgerStep(action, cluster, pick, count, price, TimeSpan.FromMinutes(minutes)));

    /// <summary>How many lives are tried.</summary>
    protected virtual int Lives => 60;

    [Fact]
    public async Task AnyLife_EveryStep_KeepsBudgetsAndBooks() =>
        await Steps.Array[1, 40].SampleAsync(
            async steps =>
            {
                await using var store = new TStore();
                var life = new LedgerLife(await store.OpenAsync(), Budgets);
                foreach (var step in steps)
                {
                    if (step.Action == LedgerAction.Crash)
                        life.Ledger = await store.OpenAfterCrashAsync();
                    else
                        await life.TakeAsync(step);
                    await AssertSoundAsync(life.Ledger, life.Now);
                }
            },
            iter: Lives,
            threads: 1);

    private static async Task AssertSoundAsync(ILedger ledger, DateTimeOffset now)
    {
        foreach (var cluster in Clusters)
        {
            var snapshot = await ledger.ReadSnapshotAsync(cluster, Budgets, now, default);
            Assert.All(snapshot.Budgets, usage => Assert.InRange(usage.Held + usage.Committed, 0, usage.Budget.Limit));
            Assert.InRange(snapshot.Intents.Count(record => record.State.IsBlocking()), 0, 1);
        }

        var records = await ledger.ReadIntentsAsync(int.MaxValue, default);
        var ever = Assert.Single(await ledger.ReadBudgetsAsync([Budgets[0]], now, default));
        Assert.Equal(records.Sum(record => UnitCost(record) * HeldNodes(record)), ever.Held);
        Assert.Equal(records.Sum(record => UnitCost(record) * record.Instances), ever.Committed);
        Assert.Distinct(records.Select(record => record.TaskId).OfType<string>());
    }

    private static decimal UnitCost(IntentRecord record) => record.Intent.ChargesOfOneNode.Sum(charge => charge.UnitAmount);

    private static int HeldNodes(IntentRecord record) => record.State.IsFinal() ? 0 : record.Intent.Count - record.Instances;
}
