namespace EdgeAutoscaler.Hosting;

internal sealed partial class PulseWatch
{
    [LoggerMessage(1220, LogLevel.Error, "The shared ledger doesn't answer: {Reason} Nothing is bought until it does.")]
    private partial void LogMissed(string reason);
}
