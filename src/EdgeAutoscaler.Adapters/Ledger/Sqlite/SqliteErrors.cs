using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace EdgeAutoscaler.Adapters.Ledger.Sqlite;

/// <summary>Says in words what a SQLite error means for the ledger.</summary>
internal static class SqliteErrors
{
    /// <summary>The refusal that an error leads to.</summary>
    public static LedgerRefusal Explain(string path, SqliteException exception) => exception.SqliteErrorCode switch
    {
        SQLITE_CORRUPT or SQLITE_NOTADB => Damaged(path, exception.Message),
        SQLITE_BUSY or SQLITE_LOCKED => new LedgerRefusal(
            LedgerProblem.InUse, $"Another process is holding the ledger {path} locked; stop it first. ({exception.Message})"),
        SQLITE_FULL => Inaccessible(path, "the disk is full", exception),
        SQLITE_READONLY => Inaccessible(path, "it is read-only for this user", exception),
        SQLITE_CANTOPEN => Inaccessible(path, "it or its directory can't be opened by this user", exception),
        SQLITE_IOERR => Inaccessible(path, "the disk reports an error", exception),
        _ => Inaccessible(path, "it can't be used", exception),
    };

    /// <summary>The refusal of a file that is no sound database.</summary>
    public static LedgerRefusal Damaged(string path, string what) => new(
        LedgerProblem.Corrupt,
        $"The ledger {path} is damaged or no ledger at all: {what} It was left as it is. Restore the last backup beside it, "
        + "and compare with the cloud's tasks and nodes before buying again.");

    private static LedgerRefusal Inaccessible(string path, string what, SqliteException exception) =>
        new(LedgerProblem.Inaccessible, $"The ledger {path} can't be used: {what}. ({exception.Message})");
}
