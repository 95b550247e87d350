namespace EdgeAutoscaler.Cycle;

internal sealed partial class PurchaseExecutor
{
    [LoggerMessage(1000, LogLevel.Information, "Purchase {IntentId}: sending ScaleOutCluster for {NodeGroup}: {Count} × {Offer} for {TermMonths} months")]
    private partial void LogSending(string intentId, string nodeGroup, int count, string offer, int termMonths);

    [LoggerMessage(1001, LogLevel.Critical, "Purchase {IntentId} ended {Outcome} (task {TaskId}), but the ledger couldn't record it. It counts as ambiguous from now on: keep the task id")]
    private partial void LogUnrecorded(Exception exception, string intentId, string outcome, string taskId);
}
