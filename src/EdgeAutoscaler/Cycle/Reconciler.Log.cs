namespace EdgeAutoscaler.Cycle;

internal sealed partial class Reconciler
{
    [LoggerMessage(1060, LogLevel.Warning, "The tasks of {Cluster} can't be listed ({Reason}): {Detail}. Purchases in doubt stay in doubt until they can.")]
    private partial void LogNotListed(string cluster, string reason, string detail);

    [LoggerMessage(1061, LogLevel.Warning, "The task list of {Cluster} can't be believed: {Problem}. Purchases in doubt stay in doubt.")]
    private partial void LogNotBelieved(string cluster, string problem);
}
