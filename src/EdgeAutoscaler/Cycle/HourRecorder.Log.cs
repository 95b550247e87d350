namespace EdgeAutoscaler.Cycle;

internal sealed partial class HourRecorder
{
    [LoggerMessage(LogLevel.Warning, "{Cluster}/{NodeGroup}: {Hours} hours of load wait for the ledger: {Error}")]
    private partial void LogNotRecorded(string cluster, string nodeGroup, int hours, string error);
}
