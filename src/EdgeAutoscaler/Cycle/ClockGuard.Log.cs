namespace EdgeAutoscaler.Cycle;

internal sealed partial class ClockGuard
{
    [LoggerMessage(1050, LogLevel.Critical, "Buying is frozen: {Reason}. Set the clock right, then `edge-autoscaler unfreeze fleet`.")]
    private partial void LogJump(string reason);
}
