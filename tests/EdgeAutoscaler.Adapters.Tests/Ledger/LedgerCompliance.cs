using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.Tests.Ledger;

/// <summary>What every ledger must do, whatever database it lies in. Each test has a ledger of its own.</summary>
public abstract class LedgerCompliance<TStore> : IAsyncLifetime
    where TStore : ITestStore, new()
{
    protected const string Cluster = TestPurchase.Cluster;
    protected const string Group = TestPurchase.Group;

    /// <summary>Noon in Shanghai.</summary>
    protected static readonly DateTimeOffset Noon = TestPurchase.Noon;

    private readonly TStore _store = new();

    protected ILedger Ledger { get; private set; } = null!;

    public async Task InitializeAsync() => Ledger = await _store.OpenAsync();

    public async Task DisposeAsync() => await _store.DisposeAsync();

    protected async Task CrashAsync() => Ledger = await _store.OpenAfterCrashAsync();

    protected Task<long> TakeEpochAsync(string cluster = Cluster, DateTimeOffset? now = null) =>
        Ledger.TakeEpochAsync(cluster, now ?? Noon, default);

    protected Task<ReserveResult> ReserveAsync(PurchaseIntent intent, params Budget[] budgets) =>
        Ledger.ReserveAsync(new Reservation(intent, budgets, new GroupLimits()), rehearsal: false, default);

    /// <summary>A purchase that has been written down under a fresh epoch of its cluster.</summary>
    protected async Task<PurchaseIntent> ReservedAsync(PurchaseIntent intent)
    {
        var current = intent with { Epoch = await TakeEpochAsync(intent.Cluster, intent.CreatedAt) };
        Assert.IsType<ReserveResult.Reserved>(await ReserveAsync(current));
        return current;
    }

    protected async Task<PurchaseIntent> SendingAsync(PurchaseIntent intent)
    {
        var current = await ReservedAsync(intent);
        Assert.True(await Ledger.MarkSendingAsync(current.Id, current.Epoch, current.CreatedAt, default));
        return current;
    }

    protected async Task<PurchaseIntent> AcceptedAsync(PurchaseIntent intent, string? taskId = null)
    {
        var current = await SendingAsync(intent);
        Assert.Equal(IntentState.Accepted, await RecordAsync(current, new PurchaseOutcome.Accepted(taskId ?? TaskOf(intent), "request")));
        return current;
    }

    protected async Task RejectedAsync(PurchaseIntent intent)
    {
        var current = await SendingAsync(intent);
        var refusal = new PurchaseOutcome.Rejected(RejectionReason.Stock, "NoStock", "none left", null, null);
        Assert.Equal(IntentState.Rejected, await Ledger.RecordOutcomeAsync(current.Id, refusal, intent.CreatedAt, default));
    }

    protected Task<IntentState> RecordAsync(PurchaseIntent intent, PurchaseOutcome outcome) =>
        Ledger.RecordOutcomeAsync(intent.Id, outcome, Noon, default);

    protected Task ObserveAsync(PurchaseIntent intent, IntentState state, params string[] instances) =>
        Ledger.RecordTaskAsync(Look(intent, state, [.. instances.Select(id => new LeaseObservation(id, null, null))]), default);

    protected static TaskUpdate Look(PurchaseIntent intent, IntentState state, params LeaseObservation[] instances)
    {
        var task = state switch
        {
            IntentState.Fulfilled or IntentState.Partial => TaskState.Succeeded,
            IntentState.Failed => TaskState.Failed,
            _ => TaskState.Running,
        };
        return new TaskUpdate(intent.Id, state, new TaskObservation(TaskOf(intent), task, "stage", [], null, null), instances, Noon.AddHours(1));
    }

    protected static string TaskOf(PurchaseIntent intent) => $"task-of-{intent.Id}";

    protected async Task<IntentRecord> FindAsync(PurchaseIntent intent) =>
        Assert.Single(await Ledger.ReadIntentsAsync(1000, default), record => record.Intent.Id == intent.Id);

    protected async Task<BudgetUsage> UsageAsync(Budget budget, DateTimeOffset? now = null) =>
        Assert.Single(await Ledger.ReadBudgetsAsync([budget], now ?? Noon, default));

    /// <summary>Money of the whole fleet and of all time, as (held, committed).</summary>
    protected async Task<(decimal Held, decimal Committed)> MoneyAsync()
    {
        var usage = await UsageAsync(TestPurchase.Budget(decimal.MaxValue, BudgetWindow.Lifetime));
        return (usage.Held, usage.Committed);
    }

    protected Task<LedgerSnapshot> SnapshotAsync(DateTimeOffset? now = null, params Budget[] budgets) =>
        Ledger.ReadSnapshotAsync(Cluster, budgets, now ?? Noon, default);
}
