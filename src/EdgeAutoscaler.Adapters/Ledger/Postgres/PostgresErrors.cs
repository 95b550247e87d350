using Npgsql;

namespace EdgeAutoscaler.Adapters.Ledger.Postgres;

/// <summary>Says in words what a PostgreSQL error means for the ledger.</summary>
internal static class PostgresErrors
{
    /// <summary>The refusal that an error leads to.</summary>
    public static LedgerRefusal Explain(string place, Exception exception) => exception switch
    {
        PostgresException answered => Explain(place, answered),
        UnreadablePasswordException => Unusable(place, "its password can't be read", exception),
        NpgsqlException { InnerException: UnreadablePasswordException unreadable } => Unusable(place, "its password can't be read", unreadable),
        _ => Unusable(place, "the server can't be reached", exception),
    };

    /// <summary>Whether the server ended the connection: its answer was lost, not slow.</summary>
    public static bool IsLostConnection(NpgsqlException exception) => exception switch
    {
        PostgresException answered => answered.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown,
        _ => exception.InnerException is IOException,
    };

    private static LedgerRefusal Explain(string place, PostgresException exception) => exception.SqlState switch
    {
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => new LedgerRefusal(
            LedgerProblem.Corrupt,
            $"The {place} is damaged: {exception.MessageText}. It was left as it is. Restore the last backup beside it, "
            + "and compare with the cloud's tasks and nodes before buying again."),
        PostgresErrorCodes.LockNotAvailable => new LedgerRefusal(
            LedgerProblem.InUse, $"The {place} is locked: another replica or session is holding it. ({exception.MessageText})"),
        PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.DuplicateTable or PostgresErrorCodes.UndefinedColumn => new LedgerRefusal(
            LedgerProblem.SchemaMismatch, $"The {place} has tables that aren't the ledger's: {exception.MessageText}. Name a database of its own."),
        PostgresErrorCodes.InvalidCatalogName => new LedgerRefusal(
            LedgerProblem.Inaccessible, $"The {place} can't be used: {exception.MessageText}. Create the database first."),
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            Unusable(place, "the server refuses user or password", exception),
        PostgresErrorCodes.InsufficientPrivilege => Unusable(place, "its user lacks a right", exception),
        PostgresErrorCodes.ReadOnlySqlTransaction => Unusable(place, "it is read-only", exception),
        PostgresErrorCodes.QueryCanceled => Unusable(place, "it took too long", exception),
        PostgresErrorCodes.DiskFull => Unusable(place, "the disk is full", exception),
        PostgresErrorCodes.TooManyConnections => Unusable(place, "the server has no connection left", exception),
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow =>
            Unusable(place, "the server is starting or stopping", exception),
        _ => Unusable(place, "it can't be used", exception),
    };

    private static LedgerRefusal Unusable(string place, string what, Exception exception) => new(
        LedgerProblem.Inaccessible,
        $"The {place} can't be used: {what}. ({(exception as PostgresException)?.MessageText ?? exception.Message})");
}
