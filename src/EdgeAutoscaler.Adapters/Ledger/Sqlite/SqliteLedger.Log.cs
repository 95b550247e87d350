using Microsoft.Extensions.Logging;

namespace EdgeAutoscaler.Adapters.Ledger.Sqlite;

public static partial class SqliteLedger
{
    [LoggerMessage(3200, LogLevel.Information, "Ledger {Path} is open and sound")]
    private static partial void LedgerOpened(ILogger logger, string path);

    [LoggerMessage(3201, LogLevel.Information, "Schema of ledger {Path} went from version {From} to {To}; 0 means it was created just now")]
    private static partial void SchemaMigrated(ILogger logger, string path, int from, int to);
}
