using EdgeAutoscaler.Adapters.Ledger;
using EdgeAutoscaler.Adapters.Ledger.Sqlite;
using Microsoft.Data.Sqlite;
using static EdgeAutoscaler.Adapters.Tests.Ledger.TestPurchase;

namespace EdgeAutoscaler.Adapters.Tests.Ledger.Sqlite;

public sealed class SqliteOpeningTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly SqliteTestStore _store = new();

    public Task InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task Open_DirectoryDoesNotExist_CreatesIt()
    {
        Assert.False(Directory.Exists(Path.GetDirectoryName(_store.Path)));

        await _store.OpenAsync();

        Assert.True(File.Exists(_store.Path));
    }

    [Fact]
    public async Task Open_ClosedBefore_FindsWhatWasWritten()
    {
        await using (var first = await _store.OpenAsync())
            Assert.Equal(1, await first.TakeEpochAsync(Cluster, Noon, default));

        var second = await _store.OpenAsync();

        Assert.Equal(2, await second.TakeEpochAsync(Cluster, Noon, default));
    }

    [Fact]
    public async Task Open_OpenAlready_IsRefusedUntilTheFirstCloses()
    {
        var first = await _store.OpenAsync();

        var refused = await RefusedAsync(LedgerProblem.InUse);
        Assert.Contains("Another process has the ledger", refused.Message, StringComparison.Ordinal);

        await first.DisposeAsync();
        await _store.OpenAsync();
    }

    [Fact]
    public async Task Open_FileIsNoDatabase_IsRefusedAndLeftAsItIs()
    {
        await WriteFileAsync("this is no database, whatever its name may promise");

        var refused = await RefusedAsync(LedgerProblem.Corrupt);

        Assert.Contains(_store.Path, refused.Message, StringComparison.Ordinal);
        Assert.StartsWith("this is no database", await File.ReadAllTextAsync(_store.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_PageIsDamaged_IsRefused()
    {
        await using (var ledger = await _store.OpenAsync())
            await ledger.TakeEpochAsync(Cluster, Noon, default);
        await using (var file = File.OpenWrite(_store.Path))
        {
            file.Position = file.Length / 2;
            await file.WriteAsync(Enumerable.Repeat((byte)0xA5, (int)(file.Length / 4)).ToArray());
        }

        await RefusedAsync(LedgerProblem.Corrupt);
    }

    [Fact]
    public async Task Open_RowRefersToNothing_IsRefused()
    {
        await (await _store.OpenAsync()).DisposeAsync();
        Tamper("PRAGMA foreign_keys = OFF; INSERT INTO leases VALUES ('n1', 'nobody', 0, NULL, 0)");

        var refused = await RefusedAsync(LedgerProblem.Corrupt);

        Assert.Contains("leases", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_SchemaOfANewerProgram_IsRefusedAndLeftAsItIs()
    {
        await (await _store.OpenAsync()).DisposeAsync();
        Tamper("INSERT INTO schema_migrations VALUES (999, 'future', 0)");

        var refused = await RefusedAsync(LedgerProblem.SchemaMismatch);

        Assert.Contains("999", refused.Message, StringComparison.Ordinal);
        Assert.IsType<LedgerOpening<SqlLedgerReader>.Refused>(await SqliteLedger.OpenReadOnlyAsync(_store.ConnectionString, default));
    }

    [Fact]
    public async Task Open_DatabaseOfAnotherProgram_IsRefusedAndLeftAsItIs()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_store.Path)!);
        Tamper("CREATE TABLE grocery_list (item TEXT)");
        var before = await File.ReadAllBytesAsync(_store.Path);

        await RefusedAsync(LedgerProblem.SchemaMismatch);

        Assert.Equal(before, await File.ReadAllBytesAsync(_store.Path));
    }

    [Fact]
    public async Task Open_DirectoryIsAFile_IsRefused()
    {
        await WriteFileAsync("in the way");

        var refused = await SqliteTestStore.TryOpenAsync($"Data Source={_store.Path}/ledger.db");

        Assert.Equal(LedgerProblem.Inaccessible, Assert.IsType<LedgerOpening<SqlLedger>.Refused>(refused).Problem);
    }

    [Fact]
    public async Task Open_PathIsADirectory_IsRefused()
    {
        Directory.CreateDirectory(_store.Path);

        await RefusedAsync(LedgerProblem.Inaccessible);
    }

    [Theory]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=ledger.db;Mode=Memory")]
    [InlineData("Data Source=")]
    [InlineData("")]
    [InlineData("Host=localhost;Database=ledger")]
    public async Task Open_AddressNamesNoFile_IsRefusedWithAnExample(string connectionString)
    {
        var refused = Assert.IsType<LedgerOpening<SqlLedger>.Refused>(await SqliteTestStore.TryOpenAsync(connectionString));

        Assert.Equal(LedgerProblem.InvalidAddress, refused.Problem);
        Assert.Contains("Data Source=/", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenReadOnly_NoLedgerYet_IsRefusedAndCreatesNothing()
    {
        var refused = Assert.IsType<LedgerOpening<SqlLedgerReader>.Refused>(await SqliteLedger.OpenReadOnlyAsync(_store.ConnectionString, default));

        Assert.Equal(LedgerProblem.Missing, refused.Problem);
        Assert.False(File.Exists(_store.Path));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task OpenReadOnly_BesideAServiceOrAfterIt_ReadsTheLedgerAndLeavesNothingBehind(bool running)
    {
        var ledger = await _store.OpenAsync();
        await ledger.PauseAsync(new(null, null, "maintenance", "operator", Noon, null), default);
        if (!running)
            await ledger.DisposeAsync();
        var files = Directory.GetFiles(Path.GetDirectoryName(_store.Path)!).Order().ToArray();

        await using var reader = Assert.IsType<LedgerOpening<SqlLedgerReader>.Opened>(
            await SqliteLedger.OpenReadOnlyAsync(_store.ConnectionString, default)).Ledger;

        Assert.Single((await reader.ReadSnapshotAsync(Cluster, [], Noon, default)).Pauses);
        Assert.Equal(files, Directory.GetFiles(Path.GetDirectoryName(_store.Path)!).Order());
    }

    [Fact]
    public async Task OpenReadOnly_FileIsNoDatabase_IsRefused()
    {
        await WriteFileAsync("no database");

        var refused = Assert.IsType<LedgerOpening<SqlLedgerReader>.Refused>(await SqliteLedger.OpenReadOnlyAsync(_store.ConnectionString, default));

        Assert.Equal(LedgerProblem.Corrupt, refused.Problem);
    }

    private async Task<LedgerOpening<SqlLedger>.Refused> RefusedAsync(LedgerProblem problem)
    {
        var refused = Assert.IsType<LedgerOpening<SqlLedger>.Refused>(await SqliteTestStore.TryOpenAsync(_store.ConnectionString));
        Assert.Equal(problem, refused.Problem);
        return refused;
    }

    private async Task WriteFileAsync(string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_store.Path)!);
        await File.WriteAllTextAsync(_store.Path, string.Concat(Enumerable.Repeat(text + "\n", 100)));
    }

    private void Tamper(string sql)
    {
        using var connection = new SqliteConnection($"{_store.ConnectionString};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
