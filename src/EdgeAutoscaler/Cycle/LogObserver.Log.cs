using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Cycle;

internal sealed partial class LogObserver
{
    [LoggerMessage(1030, LogLevel.Information, "{NodeGroup}: {Explanation}")]
    private partial void LogDecision(string nodeGroup, string explanation);

    [LoggerMessage(1031, LogLevel.Information, "Purchase {IntentId} accepted: {NodeGroup}, {Count} × {Offer}, task {TaskId}")]
    private partial void LogAccepted(string intentId, string nodeGroup, int count, string offer, string? taskId);

    [LoggerMessage(1032, LogLevel.Information, "Dry run: would now buy for {NodeGroup}: {Count} × {Offer}. Nothing was sent.")]
    private partial void LogDryRun(string nodeGroup, int count, string offer);

    [LoggerMessage(1033, LogLevel.Critical, "Purchase {IntentId} is AMBIGUOUS: {NodeGroup}, {Count} × {Offer}: {Detail}. It counts as bought, its money stays held, and nothing more is bought for this cluster until it is resolved.")]
    private partial void LogAmbiguous(string intentId, string nodeGroup, int count, string offer, string detail);

    [LoggerMessage(1034, LogLevel.Warning, "Purchase {IntentId} {Result}: {NodeGroup}, {Count} × {Offer}: {Detail}. Nothing was bought.")]
    private partial void LogNotBought(string intentId, string nodeGroup, int count, string offer, PurchaseResult result, string detail);

    [LoggerMessage(1029, LogLevel.Warning, "{NodeGroup}: a purchase of {Count} × {Offer} for {Term}, {Amount} in all, waits for a person: `edge-autoscaler intents approve {Id} --reason …`, or reject")]
    private partial void LogApprovalAsked(string nodeGroup, int count, string offer, string term, decimal amount, string id);

    [LoggerMessage(1035, LogLevel.Information, "Purchase {IntentId}: task {TaskId} ended {State}: {Instances} of {Count} came. {Error}")]
    private partial void LogTaskEnded(string intentId, string taskId, IntentState state, int instances, int count, string error);

    [LoggerMessage(1037, LogLevel.Warning, "Purchase {IntentId} of {NodeGroup} was in doubt and is {Kind} now: {Reason}")]
    private partial void LogResolved(string intentId, string nodeGroup, ResolutionKind kind, string reason);

    [LoggerMessage(1038, LogLevel.Critical, "Purchase {IntentId} of {NodeGroup} needs a person ({Kind}): {Reason}. See `edge-autoscaler intents show {IntentId}`.")]
    private partial void LogNeedsPerson(string intentId, string nodeGroup, ResolutionKind kind, string reason);

    [LoggerMessage(1039, LogLevel.Error, "{Cluster} has scale-out tasks that belong to no purchase, {Count} in all: {Tasks}. Somebody else bought nodes, or the ledger has lost a purchase.")]
    private partial void LogOrphans(string cluster, int count, string tasks);

    [LoggerMessage(1036, LogLevel.Information, "Node {InstanceId} of {Cluster}/{NodeGroup} is Ready, {LeadTime} after its purchase")]
    private partial void LogNodeReady(string instanceId, string cluster, string nodeGroup, TimeSpan leadTime);
}
