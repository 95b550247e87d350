namespace EdgeAutoscaler.Cycle;

internal sealed partial class PurchaseExecutor
{
    [LoggerMessage(1000, LogLevel.Information, "Purchase {IntentId}: sending ScaleOutCluster for {NodeGroup}: {Count} × {Offer} for {TermMonths} months")]
    private partial void LogSending(string intentId, string nodeGroup, int count, string offer, int termMonths);
}
