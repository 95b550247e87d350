namespace EdgeAutoscaler.Cycle;

internal sealed partial class CycleRunner
{
    [LoggerMessage(1020, LogLevel.Warning, "Cycle of {Cluster}: can't read {Problem}. Nothing is bought until it can.")]
    private partial void LogProblem(string cluster, string problem);

    [LoggerMessage(1021, LogLevel.Error, "Cycle of {Cluster} was ended by its deadline; nothing was bought. The next one runs as scheduled.")]
    private partial void LogTimedOut(string cluster);

    [LoggerMessage(1022, LogLevel.Error, "Cycle of {Cluster} failed; the next one runs as scheduled.")]
    private partial void LogFailed(Exception exception, string cluster);

    [LoggerMessage(1023, LogLevel.Error, "Cycle of {Cluster} failed: the ledger can't be used ({Reason}). The next one runs as scheduled.")]
    private partial void LogLedgerTrouble(string cluster, string reason);

    [LoggerMessage(1024, LogLevel.Information, "{Cluster} can be read again")]
    private partial void LogReadAgain(string cluster);
}
