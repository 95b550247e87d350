using EdgeAutoscaler.Adapters.Ledger;
using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.Tests.Ledger.Sqlite;

/// <summary>A ledger that was put back from an old backup, deleted, or moved without its marker.</summary>
public sealed class SqliteGenerationTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("generation-");

    private string File => Path.Combine(_directory.FullName, "ledger.db");

    private string Marker => $"{File}.marker";

    private string Backup => Path.Combine(_directory.FullName, "backup.db");

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task Open_TheNewestCopy_IsNotFrozen()
    {
        await BuyAsync("p1");

        Assert.Empty(await FreezesAsync());
    }

    [Fact]
    public async Task Open_RestoredFromAnOldBackup_BuysNothingUntilAccepted()
    {
        await BuyAsync("p1");
        await BackUpAsync();
        await BuyAsync("p2");
        Restore();

        await using var ledger = await OpenAsync();
        var freeze = Assert.Single((await ledger.ReadSafetyAsync(0, default)).Freezes);
        var refused = Assert.IsType<ReserveResult.Refused>(await ReserveAsync(ledger, "p3"));
        Assert.True(await ledger.AcceptAsync(new OperatorWord("ann", "compared with the bill", TestPurchase.Noon), default));

        Assert.Equal((FreezeKind.LedgerRestored, LimitNames.Freeze), (freeze.Kind, refused.Limit));
        Assert.Contains("1 purchase was reserved in it, 2 are known to have been", freeze.Reason, StringComparison.Ordinal);
        Assert.IsType<ReserveResult.Reserved>(await ReserveAsync(ledger, "p4"));
    }

    [Fact]
    public async Task Open_AcceptedOnce_StaysAccepted()
    {
        await BuyAsync("p1");
        await BackUpAsync();
        await BuyAsync("p2");
        Restore();
        await using (var ledger = await OpenAsync())
            await ledger.AcceptAsync(new OperatorWord("ann", "compared with the bill", TestPurchase.Noon), default);

        Assert.Empty(await FreezesAsync());
    }

    [Fact]
    public async Task Open_LedgerDeleted_IsFrozenForItsMarkerKnowsBetter()
    {
        await BuyAsync("p1");
        System.IO.File.Delete(File);

        Assert.Equal(FreezeKind.LedgerRestored, Assert.Single(await FreezesAsync()).Kind);
    }

    [Fact]
    public async Task Open_MarkerGone_IsFrozen()
    {
        await BuyAsync("p1");
        System.IO.File.Delete(Marker);

        Assert.Contains("marker is gone", Assert.Single(await FreezesAsync()).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("half")]
    [InlineData("some-other-ledger\n1\n")]
    public async Task Open_MarkerDamagedOrOfAnotherLedger_IsFrozen(string content)
    {
        await BuyAsync("p1");
        await System.IO.File.WriteAllTextAsync(Marker, content);

        Assert.Equal(FreezeKind.LedgerRestored, Assert.Single(await FreezesAsync()).Kind);
    }

    [Fact]
    public async Task Open_NothingWasEverBought_NeedsNoMarker()
    {
        await using (await OpenAsync())
        {
        }

        Assert.Empty(await FreezesAsync());
    }

    [Fact]
    public async Task BackUp_FileExists_IsNeverOverwritten()
    {
        await BuyAsync("p1");
        await BackUpAsync();

        Assert.Contains("exists already", await TryBackUpAsync(), StringComparison.Ordinal);
    }

    private static async Task<ReserveResult> ReserveAsync(SqlLedger ledger, string id)
    {
        var epoch = await ledger.TakeEpochAsync(TestPurchase.Cluster, TestPurchase.Noon, default);
        return await ledger.ReserveAsync(new Reservation(TestPurchase.Intent(id, epoch: epoch), [], new GroupLimits()), rehearsal: false, default);
    }

    private async Task<SqlLedger> OpenAsync() =>
        Assert.IsType<LedgerOpening<SqlLedger>.Opened>(await SqliteTestStore.TryOpenAsync($"Data Source={File}")).Ledger;

    private async Task BuyAsync(string id)
    {
        await using var ledger = await OpenAsync();
        Assert.IsType<ReserveResult.Reserved>(await ReserveAsync(ledger, id));
    }

    private async Task<IReadOnlyList<Freeze>> FreezesAsync()
    {
        await using var ledger = await OpenAsync();
        return (await ledger.ReadSafetyAsync(0, default)).Freezes;
    }

    private async Task BackUpAsync() => Assert.Null(await TryBackUpAsync());

    private async Task<string?> TryBackUpAsync()
    {
        var opening = await Adapters.Ledger.Sqlite.SqliteLedger.OpenReadOnlyAsync($"Data Source={File}", default);
        await using var reader = Assert.IsType<LedgerOpening<SqlLedgerReader>.Opened>(opening).Ledger;
        return await reader.BackUpAsync(Backup, default);
    }

    private void Restore()
    {
        foreach (var suffix in new[] { "-wal", "-shm" })
            System.IO.File.Delete(File + suffix);
        System.IO.File.Copy(Backup, File, overwrite: true);
    }
}
