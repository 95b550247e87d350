namespace EdgeAutoscaler.Hosting;

internal sealed partial class StartupReport
{
    [LoggerMessage(1210, LogLevel.Information, "EdgeAutoscaler {Version}, {Mode}: {Meaning} Page and metrics at {Listen}")]
    private partial void LogStarted(string version, string mode, string meaning, Uri listen);

    [LoggerMessage(1211, LogLevel.Information, "Stopping: a purchase that is being sent is seen through first")]
    private partial void LogStopping();
}
