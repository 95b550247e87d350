namespace EdgeAutoscaler.Notifying;

internal sealed partial class TargetQueue
{
    [LoggerMessage(1151, LogLevel.Debug, "Notification target {Target} was told: {Title}")]
    private partial void LogSent(string target, string title);

    [LoggerMessage(1152, LogLevel.Warning, "Notification target {Target} could not be told: {Title}. {Detail}. `edge-autoscaler notifications test {Target}` tries it.")]
    private partial void LogFailed(string target, string title, string detail);

    [LoggerMessage(1153, LogLevel.Warning, "Notification target {Target} is not told, for too much waits already: {Title}")]
    private partial void LogDropped(string target, string title);

    [LoggerMessage(1154, LogLevel.Error, "Notification target {Target} could not be told: {Title}. Nothing else is affected.")]
    private partial void LogBroken(Exception exception, string target, string title);
}
