namespace EdgeAutoscaler.Hosting;

internal sealed partial class LedgerJanitor
{
    [LoggerMessage(1230, LogLevel.Debug, "The ledger dropped or shortened {Rows} rows that nobody needs any more")]
    private partial void LogKept(int rows);

    [LoggerMessage(1231, LogLevel.Warning, "The ledger could not be tidied up; it is tried again in an hour")]
    private partial void LogFailed(Exception exception);
}
