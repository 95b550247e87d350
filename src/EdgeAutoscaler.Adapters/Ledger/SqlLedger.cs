using System.Data.Common;
using EdgeAutoscaler.Adapters.Ledger.Marker;
using EdgeAutoscaler.Adapters.Ledger.Stores;
using EdgeAutoscaler.Core.Forecasting;
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
    private readonly ApprovalStore _approvals;
    private readonly ProbeStore _probe;
    private readonly ResolutionStore _resolutions;
    private readonly FreezeStore _freezes;
    private readonly ClusterTaskStore _clusterTasks;
    private readonly LoadHistoryStore _history;
    private readonly RetentionStore _retention;
    private readonly Generation _generation;

    internal SqlLedger(ILedgerDatabase database, ILedgerMarker marker, ILogger logger, DbDataSource? shared = null)
    {
        _database = database;
        Shared = shared;
        _reader = new SqlLedgerReader(database, marker);
        _epochs = new EpochStore(database, logger);
        _generation = new Generation(database, marker);
        _reservations = new ReservationStore(database, _generation);
        _outcomes = new OutcomeStore(database, logger);
        _tasks = new TaskStore(database, logger);
        _leases = new LeaseStore(database);
        _decisions = new DecisionStore(database);
        _pauses = new PauseStore(database);
        _approvals = new ApprovalStore(database);
        _probe = new ProbeStore(database);
        _resolutions = new ResolutionStore(database, logger);
        _freezes = new FreezeStore(database);
        _clusterTasks = new ClusterTaskStore(database);
        _history = new LoadHistoryStore(database);
        _retention = new RetentionStore(database);
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
    public Task<bool> ResumeAsync(string? cluster, string? nodeGroup, OperatorWord word, CancellationToken cancellationToken) =>
        _pauses.ResumeAsync(new BuyingScope(cluster, nodeGroup), word, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> RecordApprovalAsync(ApprovalChange change, string newId, DateTimeOffset now, CancellationToken cancellationToken) =>
        _approvals.RecordAsync(change, newId, now, cancellationToken);

    /// <inheritdoc/>
    public Task<Approval?> AnswerAsync(string approvalId, bool isApproved, OperatorWord word, CancellationToken cancellationToken) =>
        _approvals.AnswerAsync(approvalId, isApproved, word, cancellationToken);

    /// <inheritdoc/>
    public Task RecordLateNodesAsync(LateNodes late, CancellationToken cancellationToken) => _tasks.RecordLateAsync(late, cancellationToken);

    /// <inheritdoc/>
    public Task<IntentState> ResolveAsync(Resolution resolution, CancellationToken cancellationToken) =>
        _resolutions.ResolveAsync(resolution, cancellationToken);

    /// <inheritdoc/>
    public Task RecordTasksAsync(
        string cluster, IReadOnlyList<ClusterTask> tasks, DateTimeOffset at, Freeze? freeze, CancellationToken cancellationToken) =>
        _clusterTasks.RecordAsync(cluster, tasks, at, freeze, cancellationToken);

    /// <inheritdoc/>
    public Task FreezeAsync(Freeze freeze, CancellationToken cancellationToken) => _freezes.FreezeAsync(freeze, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Freeze>> UnfreezeAsync(string? cluster, string? nodeGroup, OperatorWord word, CancellationToken cancellationToken) =>
        _freezes.UnfreezeAsync(cluster, nodeGroup, word, cancellationToken);

    /// <inheritdoc/>
    public Task<int> AcknowledgeTasksAsync(
        string cluster, IReadOnlyList<string> taskIds, OperatorWord word, CancellationToken cancellationToken) =>
        _clusterTasks.AcknowledgeAsync(cluster, taskIds, word, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> AcceptAsync(OperatorWord word, CancellationToken cancellationToken) => _generation.AcceptAsync(word, cancellationToken);

    /// <inheritdoc/>
    public Task RecordHoursAsync(
        string cluster, string nodeGroup, IReadOnlyList<HourlyLoad> hours, CancellationToken cancellationToken) =>
        _history.RecordAsync(cluster, nodeGroup, hours, cancellationToken);

    /// <inheritdoc/>
    public Task<int> RetainAsync(DateTimeOffset now, CancellationToken cancellationToken) => _retention.RetainAsync(now, cancellationToken);

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
    public Task<DecisionRecord?> FindDecisionAsync(string cluster, string nodeGroup, DateTimeOffset at, CancellationToken cancellationToken) =>
        _reader.FindDecisionAsync(cluster, nodeGroup, at, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, DateTimeOffset>> ReadPulseAsync(CancellationToken cancellationToken) =>
        _database.ReadAsync(PulseReader.ReadAsync, cancellationToken);

    /// <inheritdoc/>
    public Task<IntentRecord?> FindIntentAsync(string intentId, CancellationToken cancellationToken) =>
        _reader.FindIntentAsync(intentId, cancellationToken);

    /// <inheritdoc/>
    public Task<KnownTasks> ReadKnownTasksAsync(string cluster, CancellationToken cancellationToken) =>
        _reader.ReadKnownTasksAsync(cluster, cancellationToken);

    /// <inheritdoc/>
    public Task<SafetyState> ReadSafetyAsync(int mostEntries, CancellationToken cancellationToken) =>
        _reader.ReadSafetyAsync(mostEntries, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<HourlyLoad>> ReadHoursAsync(
        string cluster, string nodeGroup, DateTimeOffset from, CancellationToken cancellationToken) =>
        _reader.ReadHoursAsync(cluster, nodeGroup, from, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<LeadTimeObservation>> ReadLeadTimesAsync(
        string cluster, string nodeGroup, string offerName, DateTimeOffset now, CancellationToken cancellationToken) =>
        _reader.ReadLeadTimesAsync(cluster, nodeGroup, offerName, now, cancellationToken);

    /// <summary>Compares the ledger with its marker; an old copy freezes the fleet until a person accepts it.</summary>
    internal Task CheckGenerationAsync(DateTimeOffset now, CancellationToken cancellationToken) => _generation.CheckAsync(now, cancellationToken);

    /// <summary>Closes its connections and gives up its lock.</summary>
    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
