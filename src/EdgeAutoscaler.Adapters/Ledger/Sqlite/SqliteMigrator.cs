using Dapper;
using EdgeAutoscaler.Adapters.Ledger.Migrations;
using Microsoft.Data.Sqlite;

namespace EdgeAutoscaler.Adapters.Ledger.Sqlite;

/// <summary>Brings the schema of a file up to the version of the program, one numbered step at a time.</summary>
/// <param name="migrations">All steps there are, in order.</param>
internal sealed class SqliteMigrator(IReadOnlyList<Migration> migrations)
{
    private const string CountTables = "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";

    private const string HasVersions = "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = 'schema_migrations'";

    private const string ReadVersion = "SELECT COALESCE(MAX(version), 0) FROM schema_migrations";

    private const string CreateVersions =
        """
        CREATE TABLE IF NOT EXISTS schema_migrations (
            version INTEGER NOT NULL PRIMARY KEY,
            name TEXT NOT NULL,
            applied_at INTEGER NOT NULL) STRICT
        """;

    private const string Record = "INSERT INTO schema_migrations (version, name, applied_at) VALUES (@Version, @Name, @appliedAt)";

    /// <summary>The steps of this program.</summary>
    public static SqliteMigrator Current { get; } = new(MigrationList.All);

    private int Newest => migrations[^1].Version;

    /// <summary>Says why the schema of a file must not be touched.</summary>
    public async Task<LedgerRefusal?> FindMismatchAsync(SqliteConnection connection, string path)
    {
        var version = await ReadVersionAsync(connection);
        return version switch
        {
            null => Mismatch($"The file {path} is a database of another program, not a ledger. Name another file."),
            _ when version > Newest => Mismatch(
                $"The ledger {path} has schema version {version}, written by a newer program; this one knows {Newest}. "
                + "Run the newer program again."),
            _ => null,
        };
    }

    /// <summary>Says why a file can't be read as it is.</summary>
    public async Task<LedgerRefusal?> FindUnreadableAsync(SqliteConnection connection, string path)
    {
        if (await FindMismatchAsync(connection, path) is { } mismatch)
            return mismatch;
        var version = await ReadVersionAsync(connection);
        return version == Newest
            ? null
            : Mismatch($"The ledger {path} has schema version {version}, this program reads {Newest}. Start the service once to bring it up to date.");
    }

    /// <summary>Applies the steps that are missing, each in a transaction of its own.</summary>
    /// <returns>The version before and after.</returns>
    public async Task<(int From, int To)> MigrateAsync(SqliteConnection connection, TimeProvider clock)
    {
        var version = await ReadVersionAsync(connection) ?? 0;
        foreach (var migration in migrations.Where(migration => migration.Version > version))
            await ApplyAsync(connection, migration, clock.GetUtcNow());
        return (version, Newest);
    }

    private static async Task<int?> ReadVersionAsync(SqliteConnection connection)
    {
        if (await connection.ExecuteScalarAsync<int>(HasVersions) == 1)
            return await connection.ExecuteScalarAsync<int>(ReadVersion);
        return await connection.ExecuteScalarAsync<int>(CountTables) == 0 ? 0 : null;
    }

    private static async Task ApplyAsync(SqliteConnection connection, Migration migration, DateTimeOffset now)
    {
        await using var transaction = connection.BeginTransaction(deferred: false);
        await connection.ExecuteAsync(CreateVersions, transaction: transaction);
        await connection.ExecuteAsync(SqliteSchema.Dialect.Render(migration), transaction: transaction);
        await connection.ExecuteAsync(Record, new { migration.Version, migration.Name, appliedAt = UnixTime.From(now) }, transaction);
        await transaction.CommitAsync();
    }

    private static LedgerRefusal Mismatch(string message) => new(LedgerProblem.SchemaMismatch, message);
}
