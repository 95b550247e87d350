using EdgeAutoscaler.Adapters.Ledger;
using EdgeAutoscaler.Adapters.Ledger.Marker;
using EdgeAutoscaler.Adapters.Ledger.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace EdgeAutoscaler.Simulation.Ledger;

/// <summary>A ledger in files, opened as the service opens it: examined, migrated, locked. Slow, so few runs have one.</summary>
internal sealed class FileLedgerHome(SimulatedWorld world) : ILedgerHome
{
    private static readonly string[] Parts = ["", "-wal"];
    private readonly LedgerDirectory _directory = new();
    private SqliteDatabase? _database;

    public Disk Disk { get; } = new();

    public bool IsShared => false;

    public SqlLedgerReader Reader => new(_database ?? throw new InvalidOperationException("The ledger isn't open."), NoMarker.Instance);

    public async Task<SqlLedger> OpenAsync()
    {
        if (_database is not null)
            await _database.DisposeAsync();
        if (!SqliteAddress.TryParse($"Data Source={_directory.File}", out var address, out var refusal)
            || !SqliteLock.TryTake(address, out var held, out refusal))
            throw new InvalidOperationException($"The ledger wasn't opened: {refusal.Message}");
        _database = new SqliteDatabase(address, held);
        if (await _database.PrepareAsync(world.Clock, (_, _) => { }) is { } damage)
            throw new InvalidOperationException($"The ledger wasn't opened: {damage.Message}");
        var ledger = new SqlLedger(new FaultyDatabase(_database, Disk, world), new FileMarker(address.MarkerPath, isRequired: true), NullLogger.Instance);
        await ledger.CheckGenerationAsync(world.Clock.GetUtcNow(), default);
        return ledger;
    }

    public void Copy()
    {
        foreach (var part in Parts)
        {
            File.Delete(_directory.Copy + part);
            if (File.Exists(_directory.File + part))
                File.Copy(_directory.File + part, _directory.Copy + part);
        }
    }

    public async ValueTask<bool> RestoreAsync()
    {
        if (!File.Exists(_directory.Copy))
            return false;
        if (_database is not null)
            await _database.DisposeAsync();
        _database = null;
        File.Delete(_directory.File + "-shm");
        foreach (var part in Parts)
        {
            File.Delete(_directory.File + part);
            if (File.Exists(_directory.Copy + part))
                File.Copy(_directory.Copy + part, _directory.File + part);
        }

        return true;
    }

    public void DeleteMarker() => File.Delete(_directory.File + ".marker");

    public async ValueTask DisposeAsync()
    {
        if (_database is not null)
            await _database.DisposeAsync();
        _directory.Dispose();
    }
}
