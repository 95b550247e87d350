using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Core.Ports;

/// <summary>What people may tell the ledger. Each call is one transaction and leaves an audit entry.</summary>
public interface IOperatorLedger
{
    /// <summary>Lifts the freezes of exactly this scope, except that of a restored ledger.</summary>
    /// <param name="cluster">Cluster name; <see langword="null"/> for the fleet.</param>
    /// <param name="nodeGroup">Node group name; <see langword="null"/> for the whole cluster or fleet.</param>
    /// <param name="word">Who, when and why.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The freezes that were lifted.</returns>
    Task<IReadOnlyList<Freeze>> UnfreezeAsync(string? cluster, string? nodeGroup, OperatorWord word, CancellationToken cancellationToken);

    /// <summary>Puts a pause in force, in place of one with the same scope.</summary>
    /// <param name="pause">The pause, with who, when and why.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task PauseAsync(Pause pause, CancellationToken cancellationToken);

    /// <summary>Takes back the pause of exactly this scope.</summary>
    /// <param name="cluster">Cluster name; <see langword="null"/> for the fleet.</param>
    /// <param name="nodeGroup">Node group name; <see langword="null"/> for the whole cluster or fleet.</param>
    /// <param name="word">Who, when and why.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>Whether there was one.</returns>
    Task<bool> ResumeAsync(string? cluster, string? nodeGroup, OperatorWord word, CancellationToken cancellationToken);

    /// <summary>Answers a question whether something may be bought. An answer can be changed until it is used.</summary>
    /// <param name="approvalId">The question.</param>
    /// <param name="isApproved">The answer.</param>
    /// <param name="word">Who, when and why.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The question as it stands afterwards; unchanged when it no longer counts, <see langword="null"/> when there is none.</returns>
    Task<Approval?> AnswerAsync(string approvalId, bool isApproved, OperatorWord word, CancellationToken cancellationToken);

    /// <summary>Takes note of orphan tasks.</summary>
    /// <param name="cluster">Cluster name.</param>
    /// <param name="taskIds">The tasks; those that aren't open are passed over.</param>
    /// <param name="word">Who, when and why.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>How many there were.</returns>
    Task<int> AcknowledgeTasksAsync(string cluster, IReadOnlyList<string> taskIds, OperatorWord word, CancellationToken cancellationToken);

    /// <summary>Takes the ledger as it is for the true one: lifts the freeze of a restored ledger, and the mark of a later time than now.</summary>
    /// <param name="word">Who, when and why.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>Whether there was anything to accept.</returns>
    Task<bool> AcceptAsync(OperatorWord word, CancellationToken cancellationToken);
}
