using EdgeAutoscaler.Adapters.Ledger.Stores;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.Ledger;

/// <summary>The reading half of the SQL ledger. Can be open beside a running service.</summary>
public sealed class SqlLedgerReader : ILedgerReader, IAsyncDisposable
{
    private readonly ILedgerReads _reads;

    internal SqlLedgerReader(ILedgerReads reads) => _reads = reads;

    /// <inheritdoc/>
    public Task<LedgerSnapshot> ReadSnapshotAsync(
        string cluster, IReadOnlyList<Budget> budgets, DateTimeOffset now, CancellationToken cancellationToken) =>
        _reads.ReadAsync(transaction => SnapshotReader.ReadAsync(transaction, cluster, budgets, now), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<BudgetUsage>> ReadBudgetsAsync(
        IReadOnlyList<Budget> budgets, DateTimeOffset now, CancellationToken cancellationToken) =>
        _reads.ReadAsync(
            async transaction =>
            {
                var at = HighWater.Later(now, await HighWater.ReadAsync(transaction));
                return await BudgetReader.ReadAtAsync(transaction, budgets, at);
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<IntentRecord>> ReadIntentsAsync(int most, CancellationToken cancellationToken) =>
        _reads.ReadAsync(transaction => IntentReader.ReadNewestAsync(transaction, most), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<DecisionRecord>> ReadDecisionsAsync(
        string? cluster, string? nodeGroup, int most, CancellationToken cancellationToken) =>
        _reads.ReadAsync(transaction => DecisionReader.ReadAsync(transaction, cluster, nodeGroup, most), cancellationToken);

    /// <inheritdoc/>
    public Task<IntentRecord?> FindIntentAsync(string intentId, CancellationToken cancellationToken) =>
        _reads.ReadAsync(transaction => IntentReader.FindAsync(transaction, intentId), cancellationToken);

    /// <inheritdoc/>
    public Task<KnownTasks> ReadKnownTasksAsync(string cluster, CancellationToken cancellationToken) =>
        _reads.ReadAsync(transaction => SafetyReader.KnownTasksAsync(transaction, cluster), cancellationToken);

    /// <inheritdoc/>
    public Task<SafetyState> ReadSafetyAsync(int mostEntries, CancellationToken cancellationToken) =>
        _reads.ReadAsync(transaction => SafetyReader.ReadAsync(transaction, mostEntries), cancellationToken);

    /// <summary>Closes its connections.</summary>
    public ValueTask DisposeAsync() => _reads.DisposeAsync();
}
