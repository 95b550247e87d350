using EdgeAutoscaler.Adapters.Ledger;
using EdgeAutoscaler.Adapters.Ledger.Sqlite;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.EndToEnd.Service;

/// <summary>What a ledger says at one moment, read beside the service or after it.</summary>
internal sealed record LedgerView(IReadOnlyList<IntentRecord> Intents, BudgetUsage Money, SafetyState Safety)
{
    private static readonly Budget Everything = new("everything", null, null, BudgetWindow.Lifetime, 1_000_000, TimeZoneInfo.Utc);

    public static async Task<LedgerView> ReadAsync(LiveWorld world)
    {
        var opening = await SqliteLedger.OpenReadOnlyAsync(world.LedgerAddress, default);
        await using var ledger = Assert.IsType<LedgerOpening<SqlLedgerReader>.Opened>(opening).Ledger;
        return new LedgerView(
            await ledger.ReadIntentsAsync(1000, default),
            Assert.Single(await ledger.ReadBudgetsAsync([Everything], TimeProvider.System.GetUtcNow(), default)),
            await ledger.ReadSafetyAsync(100, default));
    }

    public bool IsSettled => Intents.All(record => record.State.IsFinal());

    /// <summary>Asserts that every order of the cloud has exactly one purchase and its money, that nothing is held, and that nothing waits for a person.</summary>
    public void AssertAccountsFor(LiveWorld world, decimal price)
    {
        var orders = world.Cloud.Purchases.Select(order => (order.TaskId, order.Count)).Order();
        var owned = Intents.Where(record => record.TaskId is not null).Select(record => (record.TaskId!, record.Intent.Count)).Order();
        Assert.Equal(orders, owned);
        Assert.Equal((price * world.NodesBought, 0m), (Money.Committed, Money.Held));
        Assert.Empty(Safety.Freezes);
        Assert.Empty(Safety.Orphans);
    }
}
