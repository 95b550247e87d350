namespace EdgeAutoscaler.Notifying;

internal sealed partial class NotificationObserver
{
    [LoggerMessage(1150, LogLevel.Error, "A report could not be turned into a notification. Nothing else is affected.")]
    private partial void LogNotTold(Exception exception);
}
