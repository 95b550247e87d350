using Microsoft.Extensions.Logging;

namespace EdgeAutoscaler.Adapters.Ledger.Postgres;

public static partial class PostgresLedger
{
    [LoggerMessage(3202, LogLevel.Information, "The {Place} is open and sound")]
    private static partial void LedgerOpened(ILogger logger, string place);

    [LoggerMessage(3203, LogLevel.Information, "Schema of the {Place} went from version {From} to {To}; 0 means it was created just now")]
    private static partial void SchemaMigrated(ILogger logger, string place, int from, int to);
}
