using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Core.Ports;

/// <summary>Reads the ledger. Each call sees one consistent state.</summary>
public interface ILedgerReader : ILoadHistoryReader
{
    /// <summary>Reads everything planning needs of a cluster.</summary>
    /// <param name="cluster">Cluster name.</param>
    /// <param name="budgets">The budgets that cover it, fleet budgets included.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<LedgerSnapshot> ReadSnapshotAsync(string cluster, IReadOnlyList<Budget> budgets, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Reads what budgets have taken in the window of now.</summary>
    /// <param name="budgets">The budgets.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<IReadOnlyList<BudgetUsage>> ReadBudgetsAsync(IReadOnlyList<Budget> budgets, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Reads the newest purchases of the fleet, newest first; open ones are never cut off.</summary>
    /// <param name="most">How many settled ones at most.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<IReadOnlyList<IntentRecord>> ReadIntentsAsync(int most, CancellationToken cancellationToken);

    /// <summary>Reads the newest decisions, newest first.</summary>
    /// <param name="cluster">Cluster name; <see langword="null"/> for all.</param>
    /// <param name="nodeGroup">Node group name; <see langword="null"/> for all.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<IReadOnlyList<DecisionRecord>> ReadDecisionsAsync(string? cluster, string? nodeGroup, int most, CancellationToken cancellationToken);

    /// <summary>Reads the decision that was in force at an instant.</summary>
    /// <param name="cluster">Cluster name.</param>
    /// <param name="nodeGroup">Node group name.</param>
    /// <param name="at">The instant.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The last one made by then; <see langword="null"/> when none is kept from that time.</returns>
    Task<DecisionRecord?> FindDecisionAsync(string cluster, string nodeGroup, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Reads one purchase.</summary>
    /// <param name="intentId">Its id.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The purchase; <see langword="null"/> when there is none.</returns>
    Task<IntentRecord?> FindIntentAsync(string intentId, CancellationToken cancellationToken);

    /// <summary>Reads the tasks of a cluster that the ledger can name.</summary>
    /// <param name="cluster">Cluster name.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<KnownTasks> ReadKnownTasksAsync(string cluster, CancellationToken cancellationToken);

    /// <summary>Reads what waits for a person, and the audit trail.</summary>
    /// <param name="mostEntries">How many audit entries at most.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<SafetyState> ReadSafetyAsync(int mostEntries, CancellationToken cancellationToken);
}
