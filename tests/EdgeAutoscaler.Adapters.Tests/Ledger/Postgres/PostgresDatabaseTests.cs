using EdgeAutoscaler.Adapters.Ledger.Postgres;
using EdgeAutoscaler.Adapters.Tests.Skipping;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace EdgeAutoscaler.Adapters.Tests.Ledger.Postgres;

/// <summary>What the server can do to a write, and what becomes of it.</summary>
[NeedsPostgres]
public sealed class PostgresDatabaseTests : IAsyncDisposable, IAsyncLifetime, IClassFixture<SharedPostgres>
{
    private const string Touch = "UPDATE ledger_state SET probed_at = COALESCE(probed_at, 0) + 1 WHERE id = 1";

    private readonly PostgresTestStore _store = new();
    private PostgresDatabase _database = null!;

    public async Task InitializeAsync() => _database = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        await _store.DisposeAsync();
    }

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    [Theory]
    [InlineData(PostgresErrorCodes.DeadlockDetected)]
    [InlineData(PostgresErrorCodes.SerializationFailure)]
    public async Task Write_BrokenOffInFavourOfAnother_IsDoneAgainAsAWhole(string code)
    {
        var attempts = 0;

        await _database.WriteAsync(
            async transaction =>
            {
                await transaction.ExecuteAsync(Touch);
                if (++attempts < 3)
                    await transaction.ExecuteAsync(Fail(code));
                return attempts;
            },
            default);

        Assert.Equal(3, attempts);
        Assert.Equal(1, await TouchesAsync());
    }

    [Theory]
    [InlineData(PostgresErrorCodes.DeadlockDetected, 3)]
    [InlineData(PostgresErrorCodes.UniqueViolation, 1)]
    [InlineData(PostgresErrorCodes.QueryCanceled, 1)]
    public async Task Write_FailsEachTime_GivesUpAndLeavesNothing(string code, int expected)
    {
        var attempts = 0;

        var error = await Assert.ThrowsAsync<PostgresException>(() => _database.WriteAsync(
            async transaction =>
            {
                attempts++;
                await transaction.ExecuteAsync(Touch);
                return await transaction.ExecuteAsync(Fail(code));
            },
            default));

        Assert.Equal((code, expected), (error.SqlState, attempts));
        Assert.Null(await TouchesAsync());
    }

    [Theory]
    [InlineData("PERFORM pg_terminate_backend(pg_backend_pid())")]
    [InlineData("RAISE EXCEPTION 'late' USING ERRCODE = '40001'")]
    public async Task Write_CommitDoesNotSucceed_IsReportedAndNeverRepeated(string atCommit)
    {
        await _store.ExecuteAsync(
            $$"""
            CREATE FUNCTION at_commit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {{atCommit}}; RETURN NULL; END $$;
            CREATE CONSTRAINT TRIGGER at_commit AFTER UPDATE ON ledger_state DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION at_commit();
            """);
        var attempts = 0;

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => _database.WriteAsync(
            transaction =>
            {
                attempts++;
                return transaction.ExecuteAsync(Touch);
            },
            default));

        Assert.Equal(1, attempts);
    }

    [Fact]
    public async Task Write_AnotherProcessStoppedInTheMiddle_GoesOnWithinSecondsAndTheOtherCanNotCommit()
    {
        await using var other = await OpenAsync();
        var (holds, wakes) = (new TaskCompletionSource(), new TaskCompletionSource());
        var stopped = other.WriteAsync(
            async transaction =>
            {
                await transaction.ExecuteAsync(Touch);
                holds.SetResult();
                await wakes.Task;
                return 0;
            },
            default);
        await holds.Task;

        await _database.WriteAsync(transaction => transaction.ExecuteAsync(Touch), default);
        wakes.SetResult();

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => stopped);
        Assert.Equal(1, await TouchesAsync());
    }

    [Fact]
    public async Task Write_LedgerStaysLocked_WaitsAFewSecondsAndSaysWhy()
    {
        await using var locker = await _database.Writers.OpenConnectionAsync();
        await using var transaction = await locker.BeginTransactionAsync();
        await using var command = new NpgsqlCommand("SET LOCAL idle_in_transaction_session_timeout = 0; SELECT 1 FROM ledger_state FOR UPDATE", locker);
        await command.ExecuteNonQueryAsync();

        var error = await Assert.ThrowsAsync<PostgresException>(
            () => _database.WriteAsync(turn => turn.ExecuteAsync(Touch), default).WaitAsync(TimeSpan.FromSeconds(20)));

        Assert.Contains("another replica or session is holding it", _database.Explain(error), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 8)]
    [InlineData(";Maximum Pool Size=3", 3)]
    public async Task Write_ManyAtOnce_KeepsToItsConnections(string option, int most)
    {
        var name = Guid.NewGuid().ToString("N");
        await using var database = await OpenAsync($"{option};Application Name={name}");

        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => database.WriteAsync(transaction => transaction.ExecuteAsync(Touch), default)));

        var connections = await _database.ReadAsync(
            transaction => transaction.ScalarAsync<int>("SELECT COUNT(*) FROM pg_stat_activity WHERE application_name = @name", new { name }), default);
        Assert.InRange(connections, 1, most);
        Assert.Equal(40, await TouchesAsync());
    }

    [Fact]
    public async Task Read_TriesToWrite_IsRefusedByTheServer()
    {
        var error = await Assert.ThrowsAsync<PostgresException>(() => _database.ReadAsync(transaction => transaction.ExecuteAsync(Touch), default));

        Assert.Equal(PostgresErrorCodes.ReadOnlySqlTransaction, error.SqlState);
    }

    private static string Fail(string code) => $"DO $$ BEGIN RAISE EXCEPTION 'broken off' USING ERRCODE = '{code}'; END $$";

    private async Task<PostgresDatabase> OpenAsync(string options = "")
    {
        Assert.True(PostgresAddress.TryParse(
            await _store.ConnectionStringAsync() + options, (await SharedPostgres.Server).PasswordFile, out var address, out _));
        var database = new PostgresDatabase(address);
        Assert.Null(await database.PrepareAsync(new FakeTimeProvider(TestPurchase.Noon), (_, _) => { }, default));
        return database;
    }

    private Task<long?> TouchesAsync() => _database.ReadAsync(
        transaction => transaction.ScalarAsync<long?>("SELECT probed_at FROM ledger_state"), default);
}
