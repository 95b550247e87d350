namespace EdgeAutoscaler.Cycle;

internal sealed partial class HourRecorder
{
    [LoggerMessage(1070, LogLevel.Warning, "{Cluster}/{NodeGroup}: waiting for the ledger to take {Hours} of load: {Error}")]
    private partial void LogNotRecorded(string cluster, string nodeGroup, string hours, string error);
}
