namespace EdgeAutoscaler.Hosting;

internal sealed partial class LoopGuard
{
    [LoggerMessage(1200, LogLevel.Critical, "The evaluation loop has stopped: {Reasons}. The process ends so that it can be started again.")]
    private partial void LogDead(string reasons);
}
