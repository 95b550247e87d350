namespace EdgeAutoscaler.Operating;

/// <summary>Where people tell the service what it can't find out by itself.</summary>
internal interface IOperatorDesk
{
    /// <summary>Settles a purchase in doubt, or takes note of an orphan task.</summary>
    /// <param name="target">Id of the purchase, or <c>cluster/task</c> of the orphan.</param>
    /// <param name="request">What was found out.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<OperatorAnswer> AcknowledgeAsync(string target, AcknowledgeRequest request, CancellationToken cancellationToken);

    /// <summary>Lifts freezes.</summary>
    /// <param name="request">Which.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<OperatorAnswer> UnfreezeAsync(UnfreezeRequest request, CancellationToken cancellationToken);

    /// <summary>Lets nothing be bought for a while.</summary>
    /// <param name="request">Where, for how long and why.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<OperatorAnswer> PauseAsync(PauseRequest request, CancellationToken cancellationToken);

    /// <summary>Takes a pause back.</summary>
    /// <param name="request">Which.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<OperatorAnswer> ResumeAsync(ResumeRequest request, CancellationToken cancellationToken);

    /// <summary>Allows a purchase that waits for a person.</summary>
    /// <param name="request">Which, and why.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<OperatorAnswer> ApproveAsync(AnswerRequest request, CancellationToken cancellationToken);

    /// <summary>Refuses a purchase that waits for a person.</summary>
    /// <param name="request">Which, and why.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<OperatorAnswer> RejectAsync(AnswerRequest request, CancellationToken cancellationToken);

    /// <summary>Takes the ledger as it is for the true one.</summary>
    /// <param name="request">Who says so, and why.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<OperatorAnswer> AcceptLedgerAsync(AcceptRequest request, CancellationToken cancellationToken);
}
