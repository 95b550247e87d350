namespace EdgeAutoscaler.Web;

internal sealed partial class ApiToken
{
    [LoggerMessage(1700, LogLevel.Error, "The API refuses everybody: {Reason}")]
    private partial void LogUnusable(string reason);
}
