using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Cycle;

internal sealed partial class PurchaseExecutor
{
    [LoggerMessage(1000, LogLevel.Information, "Purchase {IntentId}: sending ScaleOutCluster for {NodeGroup}: {Count} × {Offer} for {Term}")]
    private partial void LogSending(string intentId, string nodeGroup, int count, string offer, string term);

    [LoggerMessage(1002, LogLevel.Warning, "Purchase {IntentId}: the answer {Outcome} could be recorded at last; it is {State}")]
    private partial void LogRecordedLater(string intentId, string outcome, IntentState state);

    [LoggerMessage(1001, LogLevel.Critical, "Purchase {IntentId} ended {Outcome} (task {TaskId}), but the ledger couldn't record it. It counts as bought and is tried again: keep the task id")]
    private partial void LogUnrecorded(Exception exception, string intentId, string outcome, string taskId);
}
