using System.Data.Common;
using EdgeAutoscaler.Adapters.Ledger.Stores;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Core.Purchasing;
using Microsoft.Extensions.Logging;

namespace EdgeAutoscaler.Adapters.Ledger;

/// <summary>The ledger in an SQL database; <see cref="Sqlite.SqliteLedger"/> and <see cref="Postgres.PostgresLedger"/> open it.</summary>
public sealed class SqlLedger : ILedger, IFleetPulse, IAsyncDisposable
{
    private readonly ILedgerDatabase _database;
    private readonly SqlLedgerReader _reader;
    private readonly EpochStore _epochs;
    private readonly ReservationStore _reservations;
    private readonly OutcomeStore _outcomes;
    private readonly TaskStore _tasks;
    private readonly LeaseStore _leases;
    private readonly DecisionStore _decisions;
    private readonly PauseStore _pauses;
    private readonly ProbeStore _probe;

    internal SqlLedger(ILedgerDatabase database, ILogger logger, DbDataSource? shared = null)
    {
        _database = database;
        Shared = shared;
        _reader = new SqlLedgerReader(database);
        _epochs = new EpochStore(database, logger);
        _reservations = new ReservationStore(database);
        _outcomes = new OutcomeStore(database, logger);
        _tasks = new TaskStore(database, logger);
        _leases = new LeaseStore(database);
        _decisions = new DecisionStore(database);
        _pauses = new PauseStore(database);
        _probe = new ProbeStore(database);
    }

    /// <summary>
    /// Connections to the database, where several processes can share it: a scheduler that decides among them who runs what keeps its own
    /// tables there. <see langword="null"/> for a ledger of one process.
    /// </summary>
    public DbDataSource? Shared { get; }

    /// <inheritdoc/>
    public Task<long> TakeEpochAsync(string cluster, DateTimeOffset now, CancellationToken cancellationToken) =>
        _epochs.TakeAsync(cluster, now, cancellationToken);

    /// <inheritdoc/>
    public Task<ReserveResult> ReserveAsync(Reservation reservation, bool rehearsal, CancellationToken cancellationToken) =>
        _reservations.ReserveAsync(reservation, rehearsal, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> MarkSendingAsync(string intentId, long epoch, DateTimeOffset now, CancellationToken cancellationToken) =>
        _epochs.MarkSendingAsync(intentId, epoch, now, cancellationToken);

    /// <inheritdoc/>
    public Task<IntentState> RecordOutcomeAsync(
        string intentId, PurchaseOutcome outcome, DateTimeOffset now, CancellationToken cancellationToken) =>
        _outcomes.RecordAsync(intentId, outcome, now, cancellationToken);

    /// <inheritdoc/>
    public Task RecordTaskAsync(TaskUpdate update, CancellationToken cancellationToken) => _tasks.RecordAsync(update, cancellationToken);

    /// <inheritdoc/>
    public Task RecordLeasesAsync(IReadOnlyList<LeaseObservation> observations, CancellationToken cancellationToken) =>
        _leases.RecordAsync(observations, cancellationToken);

    /// <inheritdoc/>
    public Task AppendDecisionsAsync(IReadOnlyList<DecisionRecord> decisions, CancellationToken cancellationToken) =>
        _decisions.AppendAsync(decisions, cancellationToken);

    /// <inheritdoc/>
    public Task PauseAsync(Pause pause, CancellationToken cancellationToken) => _pauses.PauseAsync(pause, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> ResumeAsync(string? cluster, string? nodeGroup, CancellationToken cancellationToken) =>
        _pauses.ResumeAsync(cluster, nodeGroup, cancellationToken);

    /// <inheritdoc/>
    public Task<string?> ProbeAsync(DateTimeOffset now, CancellationToken cancellationToken) => _probe.ProbeAsync(now, cancellationToken);

    /// <inheritdoc/>
    public Task<LedgerSnapshot> ReadSnapshotAsync(
        string cluster, IReadOnlyList<Budget> budgets, DateTimeOffset now, CancellationToken cancellationToken) =>
        _reader.ReadSnapshotAsync(cluster, budgets, now, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<BudgetUsage>> ReadBudgetsAsync(
        IReadOnlyList<Budget> budgets, DateTimeOffset now, CancellationToken cancellationToken) =>
        _reader.ReadBudgetsAsync(budgets, now, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<IntentRecord>> ReadIntentsAsync(int most, CancellationToken cancellationToken) =>
        _reader.ReadIntentsAsync(most, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<DecisionRecord>> ReadDecisionsAsync(
        string? cluster, string? nodeGroup, int most, CancellationToken cancellationToken) =>
        _reader.ReadDecisionsAsync(cluster, nodeGroup, most, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, DateTimeOffset>> ReadPulseAsync(CancellationToken cancellationToken) =>
        _database.ReadAsync(PulseReader.ReadAsync, cancellationToken);

    /// <summary>Closes its connections and gives up its lock.</summary>
    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
