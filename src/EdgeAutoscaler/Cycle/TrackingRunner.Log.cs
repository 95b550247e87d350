namespace EdgeAutoscaler.Cycle;

internal sealed partial class TrackingRunner
{
    [LoggerMessage(1040, LogLevel.Error, "Looking at the tasks of {Cluster} was ended by its deadline; the next look runs as scheduled.")]
    private partial void LogTimedOut(string cluster);

    [LoggerMessage(1041, LogLevel.Error, "Looking at the tasks of {Cluster} failed; the next look runs as scheduled.")]
    private partial void LogFailed(Exception exception, string cluster);

    [LoggerMessage(1042, LogLevel.Error, "Looking at the tasks of {Cluster} failed: the ledger can't be used ({Reason}). The next look runs as scheduled.")]
    private partial void LogLedgerTrouble(string cluster, string reason);
}
