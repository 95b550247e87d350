using Dapper;
using EdgeAutoscaler.Adapters.Ledger.Migrations;
using Npgsql;

namespace EdgeAutoscaler.Adapters.Ledger.Postgres;

/// <summary>Brings a schema up to the version of the program, one numbered step at a time, once however many replicas start together.</summary>
/// <param name="migrations">All steps there are, in order.</param>
internal sealed class PostgresMigrator(IReadOnlyList<Migration> migrations)
{
    // One statement on plain tables, so one snapshot: between two, or through a name cache, another replica's first step is half seen.
    private const string CountOwnAndAll =
        """
        WITH tables AS (
            SELECT oid, relname FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = current_schema()::regnamespace)
        SELECT
            (SELECT COUNT(*) FROM tables JOIN pg_attribute ON attrelid = tables.oid
             WHERE relname = 'schema_migrations' AND NOT attisdropped
               AND (attname, atttypid) IN (('version', 'int4'::regtype), ('name', 'text'::regtype), ('applied_at', 'int8'::regtype))),
            (SELECT COUNT(*) FROM tables)
        """;

    private const string ReadVersion = "SELECT COALESCE(MAX(version), 0) FROM schema_migrations";

    private const string CreateVersions =
        """
        CREATE TABLE IF NOT EXISTS schema_migrations (
            version INTEGER NOT NULL PRIMARY KEY,
            name TEXT NOT NULL,
            applied_at BIGINT NOT NULL)
        """;

    private const string Record = "INSERT INTO schema_migrations (version, name, applied_at) VALUES (@Version, @Name, @appliedAt)";

    private const int VersionColumns = 3;

    // The key is "edgescal" in ASCII; it ends with the transaction. A step may take longer than a purchase may wait.
    private const string TakeTurn =
        "SET LOCAL lock_timeout = '60s'; SET LOCAL statement_timeout = 0; SELECT pg_advisory_xact_lock(7306926092218491244)";

    private readonly SchemaHistory _history = new(migrations);

    /// <summary>The steps of this program.</summary>
    public static PostgresMigrator Current { get; } = new(MigrationList.All);

    /// <summary>Says why a schema must not be touched.</summary>
    public async Task<LedgerRefusal?> FindMismatchAsync(NpgsqlConnection connection, string place) =>
        _history.FindMismatch(await ReadVersionAsync(connection), place);

    /// <summary>Says why a schema can't be read as it is.</summary>
    public async Task<LedgerRefusal?> FindUnreadableAsync(NpgsqlConnection connection, string place)
    {
        var version = await ReadVersionAsync(connection);
        return version == 0
            ? new LedgerRefusal(LedgerProblem.Missing, $"The {place} is empty. The service creates its tables when it first runs.")
            : _history.FindUnreadable(version, place);
    }

    /// <summary>Applies the steps that are missing, each in a transaction of its own and behind a lock that all replicas respect.</summary>
    /// <returns>The version before and after.</returns>
    public async Task<(int From, int To)> MigrateAsync(NpgsqlConnection connection, TimeProvider clock)
    {
        var before = await ReadVersionAsync(connection) ?? 0;
        var version = before;
        while (version < _history.Newest)
            version = await ApplyNextAsync(connection, clock.GetUtcNow());
        return (before, version);
    }

    private static async Task<int?> ReadVersionAsync(NpgsqlConnection connection) =>
        await connection.QuerySingleAsync<(long VersionColumns, long Tables)>(CountOwnAndAll) switch
        {
            (VersionColumns, _) => await connection.ExecuteScalarAsync<int>(ReadVersion),
            (_, 0) => 0,
            _ => null,
        };

    private async Task<int> ApplyNextAsync(NpgsqlConnection connection, DateTimeOffset now)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync(TakeTurn, transaction: transaction);

        // Another replica may have been quicker; what it did is visible from here on.
        var version = await ReadVersionAsync(connection) ?? 0;
        if (_history.After(version).FirstOrDefault() is not { } migration)
            return version;
        await connection.ExecuteAsync(CreateVersions, transaction: transaction);
        await connection.ExecuteAsync(PostgresSchema.Dialect.Render(migration), transaction: transaction);
        await connection.ExecuteAsync(Record, new { migration.Version, migration.Name, appliedAt = UnixTime.From(now) }, transaction);
        await transaction.CommitAsync();
        return migration.Version;
    }
}
