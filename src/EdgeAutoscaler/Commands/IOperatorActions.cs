using EdgeAutoscaler.Operating;

namespace EdgeAutoscaler.Commands;

/// <summary>What the commands do by which people look after purchases; each answers with one of <see cref="ExitCodes"/>.</summary>
internal interface IOperatorActions
{
    /// <summary>Lists open purchases and the newest settled ones.</summary>
    /// <param name="options">What the command was told.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    Task<int> ListIntentsAsync(CommandOptions options, CancellationToken cancellationToken);

    /// <summary>Shows everything about one purchase.</summary>
    /// <param name="options">What the command was told.</param>
    /// <param name="intentId">The purchase.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    Task<int> ShowIntentAsync(CommandOptions options, string intentId, CancellationToken cancellationToken);

    /// <summary>Settles a purchase in doubt, or takes note of an orphan task.</summary>
    /// <param name="options">What the command was told.</param>
    /// <param name="target">Id of the purchase, or cluster/task.</param>
    /// <param name="request">What was found out.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    Task<int> AcknowledgeAsync(CommandOptions options, string target, AcknowledgeRequest request, CancellationToken cancellationToken);

    /// <summary>Lifts freezes.</summary>
    /// <param name="options">What the command was told.</param>
    /// <param name="request">Which.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    Task<int> UnfreezeAsync(CommandOptions options, UnfreezeRequest request, CancellationToken cancellationToken);

    /// <summary>Pauses buying.</summary>
    /// <param name="options">What the command was told.</param>
    /// <param name="request">Where, for how long and why.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    Task<int> PauseAsync(CommandOptions options, PauseRequest request, CancellationToken cancellationToken);

    /// <summary>Takes a pause back.</summary>
    /// <param name="options">What the command was told.</param>
    /// <param name="request">Which.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    Task<int> ResumeAsync(CommandOptions options, ResumeRequest request, CancellationToken cancellationToken);

    /// <summary>Allows a purchase that waits for a person.</summary>
    /// <param name="options">What the command was told.</param>
    /// <param name="request">Which, and why.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    Task<int> ApproveAsync(CommandOptions options, AnswerRequest request, CancellationToken cancellationToken);

    /// <summary>Refuses a purchase that waits for a person.</summary>
    /// <param name="options">What the command was told.</param>
    /// <param name="request">Which, and why.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    Task<int> RejectAsync(CommandOptions options, AnswerRequest request, CancellationToken cancellationToken);

    /// <summary>Accepts the ledger as it is.</summary>
    /// <param name="options">What the command was told.</param>
    /// <param name="request">Who says so, and why.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    Task<int> AcceptLedgerAsync(CommandOptions options, AcceptRequest request, CancellationToken cancellationToken);

    /// <summary>Examines the ledger and compares it with the cloud.</summary>
    /// <param name="options">What the command was told.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    Task<int> CheckLedgerAsync(CommandOptions options, CancellationToken cancellationToken);

    /// <summary>Writes a copy of the ledger, beside a running service or without one.</summary>
    /// <param name="options">What the command was told.</param>
    /// <param name="file">The file; it must not exist.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    Task<int> BackUpLedgerAsync(CommandOptions options, string file, CancellationToken cancellationToken);
}
