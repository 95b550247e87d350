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

    private readonly SchemaHistory _history = new(migrations);

    /// <summary>The steps of this program.</summary>
    public static SqliteMigrator Current { get; } = new(MigrationList.All);

    /// <summary>Says why the schema of a file must not be touched.</summary>
    public async Task<LedgerRefusal?> FindMismatchAsync(SqliteConnection connection, string path) =>
        _history.FindMismatch(await ReadVersionAsync(connection), $"ledger {path}");

    /// <summary>Says why a file can't be read as it is.</summary>
    public async Task<LedgerRefusal?> FindUnreadableAsync(SqliteConnection connection, string path) =>
        _history.FindUnreadable(await ReadVersionAsync(connection), $"ledger {path}");

    /// <summary>Applies the steps that are missing, each in a transaction of its own.</summary>
    /// <returns>The version before and after.</returns>
    public async Task<(int From, int To)> MigrateAsync(SqliteConnection connection, TimeProvider clock)
    {
        var version = await ReadVersionAsync(connection) ?? 0;
        foreach (var migration in _history.After(version))
            await ApplyAsync(connection, migration, clock.GetUtcNow());
        return (version, _history.Newest);
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
}
