namespace EdgeAutoscaler.Web;

internal sealed partial class ApiToken
{
    [LoggerMessage(1700, LogLevel.Error, "The API refuses everybody: {Reason}")]
    private partial void LogUnusable(string reason);

    [LoggerMessage(1701, LogLevel.Information, "The API has a token again")]
    private partial void LogUsable();
}
