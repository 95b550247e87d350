using Dapper;
using EdgeAutoscaler.Adapters.Ledger.Sqlite.Migrations;
using Microsoft.Data.Sqlite;

namespace EdgeAutoscaler.Adapters.Ledger.Sqlite;

/// <summary>Brings the schema of a file up to the version of the program, one numbered step at a time.</summary>
internal static class SqliteMigrator
{
    private const string Unversioned =
        "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";

    private const string HasVersions = "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = 'schema_migrations'";

    private const string CreateVersions =
        """
        CREATE TABLE IF NOT EXISTS schema_migrations (
            version INTEGER NOT NULL PRIMARY KEY,
            name TEXT NOT NULL,
            applied_at INTEGER NOT NULL) STRICT
        """;

    private const string Record = "INSERT INTO schema_migrations (version, name, applied_at) VALUES (@Version, @Name, @appliedAt)";

    private static readonly SqliteMigration[] All = [Migration001.Ledger];

    private static int Newest => All[^1].Version;

    /// <summary>Applies what is missing, or says why the file isn't touched.</summary>
    public static async Task<LedgerRefusal?> MigrateAsync(SqliteConnection connection, string path, TimeProvider clock, Action<int, int> migrated)
    {
        if (await ReadVersionAsync(connection) is not { } version)
            return Foreign(path);
        if (version > Newest)
            return TooNew(path, version);

        foreach (var migration in All.Where(migration => migration.Version > version))
            await ApplyAsync(connection, migration, clock.GetUtcNow());
        if (version < Newest)
            migrated(version, Newest);
        return null;
    }

    /// <summary>Checks that a file can be read as it is.</summary>
    public static async Task<LedgerRefusal?> CheckAsync(SqliteConnection connection, string path)
    {
        var version = await ReadVersionAsync(connection);
        return version switch
        {
            null => Foreign(path),
            _ when version > Newest => TooNew(path, version.Value),
            _ when version < Newest => new LedgerRefusal(
                LedgerProblem.SchemaMismatch,
                $"The ledger {path} has schema version {version}, this program reads {Newest}. Start the service once to bring it up to date."),
            _ => null,
        };
    }

    private static async Task<int?> ReadVersionAsync(SqliteConnection connection)
    {
        if (await connection.ExecuteScalarAsync<int>(HasVersions) == 1)
            return await connection.ExecuteScalarAsync<int>("SELECT COALESCE(MAX(version), 0) FROM schema_migrations");
        return await connection.ExecuteScalarAsync<int>(Unversioned) == 0 ? 0 : null;
    }

    private static async Task ApplyAsync(SqliteConnection connection, SqliteMigration migration, DateTimeOffset now)
    {
        await using var transaction = connection.BeginTransaction(deferred: false);
        await connection.ExecuteAsync(CreateVersions, transaction: transaction);
        await connection.ExecuteAsync(migration.Sql, transaction: transaction);
        await connection.ExecuteAsync(Record, new { migration.Version, migration.Name, appliedAt = UnixTime.From(now) }, transaction);
        await transaction.CommitAsync();
    }

    private static LedgerRefusal Foreign(string path) => new(
        LedgerProblem.SchemaMismatch, $"The file {path} is a database of another program, not a ledger. Name another file.");

    private static LedgerRefusal TooNew(string path, int version) => new(
        LedgerProblem.SchemaMismatch,
        $"The ledger {path} has schema version {version}, written by a newer program; this one knows {Newest}. Run the newer program again.");
}
