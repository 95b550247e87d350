using EdgeAutoscaler.Adapters.Ledger.Marker;
using EdgeAutoscaler.Adapters.Ledger.Stores;
using EdgeAutoscaler.Core.Forecasting;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.Ledger;

/// <summary>The reading half of the SQL ledger. Can be open beside a running service.</summary>
public sealed class SqlLedgerReader : ILedgerReader, IAsyncDisposable
{
    private readonly ILedgerReads _reads;

    private readonly ILedgerMarker _marker;

    internal SqlLedgerReader(ILedgerReads reads, ILedgerMarker marker) => (_reads, _marker) = (reads, marker);

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
    public Task<DecisionRecord?> FindDecisionAsync(string cluster, string nodeGroup, DateTimeOffset at, CancellationToken cancellationToken) =>
        _reads.ReadAsync(transaction => DecisionReader.FindAsync(transaction, cluster, nodeGroup, at), cancellationToken);

    /// <inheritdoc/>
    public Task<IntentRecord?> FindIntentAsync(string intentId, CancellationToken cancellationToken) =>
        _reads.ReadAsync(transaction => IntentReader.FindAsync(transaction, intentId), cancellationToken);

    /// <inheritdoc/>
    public Task<KnownTasks> ReadKnownTasksAsync(string cluster, CancellationToken cancellationToken) =>
        _reads.ReadAsync(transaction => SafetyReader.KnownTasksAsync(transaction, cluster), cancellationToken);

    /// <inheritdoc/>
    public Task<SafetyState> ReadSafetyAsync(int mostEntries, CancellationToken cancellationToken) =>
        _reads.ReadAsync(transaction => SafetyReader.ReadAsync(transaction, mostEntries), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<HourlyLoad>> ReadHoursAsync(
        string cluster, string nodeGroup, DateTimeOffset from, CancellationToken cancellationToken) =>
        _reads.ReadAsync(transaction => LoadHistoryReader.ReadHoursAsync(transaction, cluster, nodeGroup, from), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<LeadTimeObservation>> ReadLeadTimesAsync(
        string cluster, string nodeGroup, string offerName, DateTimeOffset now, CancellationToken cancellationToken) =>
        _reads.ReadAsync(transaction => LoadHistoryReader.ReadLeadTimesAsync(transaction, cluster, nodeGroup, offerName, now), cancellationToken);

    /// <summary>Examines all of it, as far as the database can.</summary>
    /// <param name="cancellationToken">Ends the examination.</param>
    /// <returns>What is damaged; <see langword="null"/> when nothing is.</returns>
    public Task<string?> FindDamageAsync(CancellationToken cancellationToken) => _reads.FindDamageAsync(cancellationToken);

    /// <summary>Compares the ledger with its marker.</summary>
    /// <param name="cancellationToken">Ends the comparison.</param>
    /// <returns>Why it may not be the newest copy; <see langword="null"/> when it is.</returns>
    public Task<string?> FindAgeAsync(CancellationToken cancellationToken) =>
        _reads.ReadAsync(transaction => Generation.FindMismatchAsync(transaction, _marker), cancellationToken);

    /// <summary>Writes a consistent copy, beside a running service or without one.</summary>
    /// <param name="file">The file; it must not exist.</param>
    /// <param name="cancellationToken">Ends the copying.</param>
    /// <returns>Why there is no copy; <see langword="null"/> when there is.</returns>
    public Task<string?> BackUpAsync(string file, CancellationToken cancellationToken) => _reads.BackUpAsync(file, cancellationToken);

    /// <summary>Closes its connections.</summary>
    public ValueTask DisposeAsync() => _reads.DisposeAsync();
}
