using Dapper;
using Microsoft.Data.Sqlite;

namespace EdgeAutoscaler.Adapters.Ledger.Sqlite;

/// <summary>What the file itself must stand for before money depends on it.</summary>
internal static class SqliteFile
{
    private const string Sound = "ok";
    private const int MostFindingsShown = 3;

    /// <summary>Examines every page, row, index and reference.</summary>
    public static async Task<LedgerRefusal?> FindDamageAsync(SqliteConnection connection, string path)
    {
        var findings = (await connection.QueryAsync<string>("PRAGMA integrity_check")).AsList();
        if (findings is not [Sound])
            return SqliteErrors.Damaged(path, $"{string.Join("; ", findings.Take(MostFindingsShown))}.");

        var orphans = (await connection.QueryAsync<string>("PRAGMA foreign_key_check")).AsList();
        return orphans.Count == 0 ? null : SqliteErrors.Damaged(path, $"{(orphans.Count == 1 ? "1 row refers" : $"{orphans.Count} rows refer")} to nothing, the first in table {orphans[0]}.");
    }

    /// <summary>Sets what makes a committed transaction survive a power loss.</summary>
    public static async Task<LedgerRefusal?> RequireDurabilityAsync(SqliteConnection connection, string path)
    {
        var mode = await connection.ExecuteScalarAsync<string>("PRAGMA journal_mode = WAL");
        await connection.ExecuteAsync("PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000;");
        return mode == "wal"
            ? null
            : new LedgerRefusal(
                LedgerProblem.Inaccessible,
                $"The ledger {path} can't keep a write-ahead log here (journal mode is {mode}). Put it on a local disk.");
    }
}
