using Dapper;
using EdgeAutoscaler.Adapters.Ledger;
using EdgeAutoscaler.Adapters.Ledger.Postgres;
using EdgeAutoscaler.Adapters.Tests.Skipping;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace EdgeAutoscaler.Adapters.Tests.Ledger.Postgres;

[NeedsPostgres]
public sealed class PostgresOpeningTests : IAsyncDisposable, IClassFixture<SharedPostgres>
{
    private readonly PostgresTestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Open_ReplicasStartTogether_MigrateOnce()
    {
        var connectionString = await _store.ConnectionStringAsync();

        var openings = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => PostgresTestStore.TryOpenAsync(connectionString))));

        foreach (var opening in openings)
            await Assert.IsType<LedgerOpening<SqlLedger>.Opened>(opening).Ledger.DisposeAsync();
        Assert.Equal(Steps(), await ScalarAsync<long>("SELECT COUNT(*) FROM schema_migrations"));
    }

    [Fact]
    public async Task FindMismatch_WhileAnotherReplicaCreatesTheTables_NeverTakesThemForThoseOfAnotherProgram()
    {
        // Two looks at the catalogue would fall on both sides of the other's commit now and then.
        var server = await SharedPostgres.Server;
        await using var connection = new NpgsqlConnection(server.OpenConnectionString("postgres"));
        await connection.OpenAsync();
        foreach (var round in Enumerable.Range(0, 100))
        {
            var schema = $"race{round}";
            await connection.ExecuteAsync($"CREATE SCHEMA {schema}; SET search_path = {schema}");
            var creating = server.ExecuteAsync(
                $"CREATE TABLE {schema}.schema_migrations (version INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, applied_at BIGINT NOT NULL)");

            while (!creating.IsCompleted)
                Assert.Null(await PostgresMigrator.Current.FindMismatchAsync(connection, "database"));
            await creating;
            await connection.ExecuteAsync($"SET client_min_messages = warning; DROP SCHEMA {schema} CASCADE");
        }
    }

    [Fact]
    public async Task Open_SecondTime_ChangesNothingAndKeepsWhatWasThere()
    {
        await using (var first = await _store.OpenAsync())
            await first.TakeEpochAsync("beijing", TestPurchase.Noon, default);

        var second = await _store.OpenAsync();

        Assert.Equal(2, await second.TakeEpochAsync("beijing", TestPurchase.Noon, default));
    }

    [Fact]
    public async Task Open_NewerSchema_IsRefusedAndLeftAlone()
    {
        await _store.OpenAsync();
        await _store.ExecuteAsync("INSERT INTO schema_migrations VALUES (99, 'future', 0)");

        await RefusedAsync(LedgerProblem.SchemaMismatch, "written by a newer program");
    }

    [Fact]
    public async Task Open_TablesOfAnotherProgram_IsRefused()
    {
        await _store.ConnectionStringAsync();
        await _store.ExecuteAsync("CREATE TABLE orders (id INTEGER)");

        await RefusedAsync(LedgerProblem.SchemaMismatch, "database of another program");
    }

    [Fact]
    public async Task Open_VersionTableOfAnotherProgram_IsRefused()
    {
        await _store.ConnectionStringAsync();
        await _store.ExecuteAsync("CREATE TABLE schema_migrations (version VARCHAR NOT NULL PRIMARY KEY)");

        await RefusedAsync(LedgerProblem.SchemaMismatch, "database of another program");
    }

    [Theory]
    [InlineData("Username=edge", "must name Host and Database")]
    [InlineData("Host=localhost;Database=x;Pasword=secret", "key or a value that isn't known")]
    [InlineData("Host=localhost;Database=x;Port=secret", "key or a value that isn't known")]
    public async Task Open_BadConnectionString_IsRefusedWithoutRepeatingIt(string connectionString, string words)
    {
        var refused = Assert.IsType<LedgerOpening<SqlLedger>.Refused>(await PostgresTestStore.TryOpenAsync(connectionString));

        Assert.Equal(LedgerProblem.InvalidAddress, refused.Problem);
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_NobodyListens_SaysSo() =>
        await RefusedAsync("Host=127.0.0.1;Port=1;Database=x;Username=edge", LedgerProblem.Inaccessible, "the server can't be reached");

    [Fact]
    public async Task Open_NoSuchDatabase_SaysToCreateIt() => await RefusedAsync(
        (await SharedPostgres.Server).ConnectionString("nowhere"), LedgerProblem.Inaccessible, "Create the database first");

    [Fact]
    public async Task Open_NoSuchSchema_SaysSo() => await RefusedAsync(
        $"{(await SharedPostgres.Server).ConnectionString()};Search Path=nowhere", LedgerProblem.Inaccessible, "no schema on the search path");

    [Fact]
    public async Task Open_DatabaseOfAnotherEncoding_IsRefused()
    {
        var server = await SharedPostgres.Server;
        var database = await server.CreateDatabaseAsync("ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");

        await RefusedAsync(server.ConnectionString(database), LedgerProblem.Inaccessible, "create it with ENCODING 'UTF8'");
    }

    [Fact]
    public async Task Open_WrongPassword_SaysSo()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "wrong");

        await RefusedAsync(await _store.ConnectionStringAsync(), LedgerProblem.Inaccessible, "refuses user or password", file);
        File.Delete(file);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task Open_PasswordFileCannotBeRead_SaysSo(string? content)
    {
        var file = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));
        if (content is not null)
            await File.WriteAllTextAsync(file, content);

        await RefusedAsync(await _store.ConnectionStringAsync(), LedgerProblem.Inaccessible, "its password can't be read", file);
        File.Delete(file);
    }

    [Fact]
    public async Task Write_PasswordChanged_IsReadAnewForTheNextConnection()
    {
        var server = await SharedPostgres.Server;
        await server.ExecuteAsync($"CREATE ROLE rotating LOGIN PASSWORD 'first'; CREATE SCHEMA rotating AUTHORIZATION rotating");
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "first\n");
        var opening = await OpenAsync($"Host=127.0.0.1;Port={server.Port};Database=postgres;Username=rotating", file);
        await using var ledger = Assert.IsType<LedgerOpening<SqlLedger>.Opened>(opening).Ledger;

        await server.ExecuteAsync("ALTER ROLE rotating PASSWORD 'second'; SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'rotating'");
        await File.WriteAllTextAsync(file, "second\n");
        await ledger.ProbeAsync(TestPurchase.Noon, default);

        Assert.Null(await ledger.ProbeAsync(TestPurchase.Noon, default));
        File.Delete(file);
    }

    [Fact]
    public async Task OpenReadOnly_NoTablesYet_IsMissing()
    {
        var server = await SharedPostgres.Server;

        var opening = await PostgresLedger.OpenReadOnlyAsync(await _store.ConnectionStringAsync(), server.PasswordFile, null, default);

        Assert.Equal(LedgerProblem.Missing, Assert.IsType<LedgerOpening<SqlLedgerReader>.Refused>(opening).Problem);
    }

    [Fact]
    public async Task OpenReadOnly_BesideTheService_ReadsWhatItWrote()
    {
        var ledger = await _store.OpenAsync();
        await ledger.PauseAsync(new("beijing", null, "maintenance", "me", TestPurchase.Noon, null), default);
        var opening = await PostgresLedger.OpenReadOnlyAsync(await _store.ConnectionStringAsync(), (await SharedPostgres.Server).PasswordFile, null, default);
        await using var reader = Assert.IsType<LedgerOpening<SqlLedgerReader>.Opened>(opening).Ledger;

        Assert.Single((await reader.ReadSnapshotAsync("beijing", [], TestPurchase.Noon, default)).Pauses);
    }

    private static long Steps() => EdgeAutoscaler.Adapters.Ledger.Migrations.MigrationList.All.Count;

    private static Task<LedgerOpening<SqlLedger>> OpenAsync(string connectionString, string passwordFile) => PostgresLedger.OpenAsync(
        connectionString, passwordFile, null, new FakeTimeProvider(TestPurchase.Noon), NullLogger.Instance, default);

    private async Task<T> ScalarAsync<T>(string sql)
    {
        var server = await SharedPostgres.Server;
        var options = new NpgsqlConnectionStringBuilder(server.OpenConnectionString()) { SearchPath = new NpgsqlConnectionStringBuilder(await _store.ConnectionStringAsync()).SearchPath };
        await using var connection = new NpgsqlConnection(options.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    private async Task RefusedAsync(LedgerProblem problem, string words) => await RefusedAsync(await _store.ConnectionStringAsync(), problem, words);

    private static async Task RefusedAsync(string connectionString, LedgerProblem problem, string words, string? passwordFile = null)
    {
        var refused = Assert.IsType<LedgerOpening<SqlLedger>.Refused>(
            await OpenAsync(connectionString, passwordFile ?? (await SharedPostgres.Server).PasswordFile));

        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        Assert.Equal(problem, refused.Problem);
    }
}
