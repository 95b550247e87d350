namespace EdgeAutoscaler.Web;

internal sealed partial class ApiToken
{
    [LoggerMessage(1700, LogLevel.Error, "The API refuses everybody: ApiTokenFile {File} is empty; it should hold one token")]
    private partial void LogEmpty(string file);

    [LoggerMessage(1701, LogLevel.Error, "The API refuses everybody: ApiTokenFile {File} can't be read: {Error}")]
    private partial void LogUnreadable(string file, string error);
}
