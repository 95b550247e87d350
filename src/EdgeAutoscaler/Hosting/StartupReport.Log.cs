namespace EdgeAutoscaler.Hosting;

internal sealed partial class StartupReport
{
    [LoggerMessage(EventId = 1210, Message = "EdgeAutoscaler {Version}, {Mode}: {Meaning} Page and metrics at {Listen}")]
    private partial void LogStarted(LogLevel level, string version, string mode, string meaning, Uri listen);

    [LoggerMessage(EventId = 1211, Message = "Stopping: a purchase that is being sent is seen through first")]
    private partial void LogStopping(LogLevel level);
}
