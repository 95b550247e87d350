using EdgeAutoscaler.Core.Forecasting;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Hosting;

/// <summary>The ledger of a service that has never run: nothing decided, nothing bought.</summary>
internal sealed class EmptyLedger : ILedgerReader
{
    /// <summary>The one instance.</summary>
    public static EmptyLedger Instance { get; } = new();

    public Task<LedgerSnapshot> ReadSnapshotAsync(string cluster, IReadOnlyList<Budget> budgets, DateTimeOffset now, CancellationToken cancellationToken) =>
        Task.FromResult(LedgerSnapshot.Empty with { Budgets = [.. budgets.Select(budget => Unused(budget, now))] });

    public Task<IReadOnlyList<BudgetUsage>> ReadBudgetsAsync(IReadOnlyList<Budget> budgets, DateTimeOffset now, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<BudgetUsage>>([.. budgets.Select(budget => Unused(budget, now))]);

    public Task<IReadOnlyList<IntentRecord>> ReadIntentsAsync(int most, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<IntentRecord>>([]);

    public Task<IReadOnlyList<DecisionRecord>> ReadDecisionsAsync(string? cluster, string? nodeGroup, int most, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<DecisionRecord>>([]);

    public Task<DecisionRecord?> FindDecisionAsync(string cluster, string nodeGroup, DateTimeOffset at, CancellationToken cancellationToken) =>
        Task.FromResult<DecisionRecord?>(null);

    public Task<IntentRecord?> FindIntentAsync(string intentId, CancellationToken cancellationToken) => Task.FromResult<IntentRecord?>(null);

    public Task<KnownTasks> ReadKnownTasksAsync(string cluster, CancellationToken cancellationToken) => Task.FromResult(new KnownTasks([], null));

    public Task<SafetyState> ReadSafetyAsync(int mostEntries, CancellationToken cancellationToken) => Task.FromResult(SafetyState.Empty);

    public Task<IReadOnlyList<HourlyLoad>> ReadHoursAsync(string cluster, string nodeGroup, DateTimeOffset from, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<HourlyLoad>>([]);

    public Task<IReadOnlyList<LeadTimeObservation>> ReadLeadTimesAsync(
        string cluster, string nodeGroup, string offerName, DateTimeOffset now, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<LeadTimeObservation>>([]);

    private static BudgetUsage Unused(Budget budget, DateTimeOffset now) => new(budget, budget.WindowAt(now), 0, 0);
}
