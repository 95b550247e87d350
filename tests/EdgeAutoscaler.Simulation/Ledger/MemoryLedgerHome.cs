using EdgeAutoscaler.Adapters.Ledger;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace EdgeAutoscaler.Simulation.Ledger;

/// <summary>A ledger in memory: fast, and open to two processes at a time as one on a database server is.</summary>
internal sealed class MemoryLedgerHome(SimulatedWorld world) : ILedgerHome
{
    private readonly MemoryDatabase _database = new();
    private readonly MemoryMarker _marker = new();
    private SqliteConnection? _copy;
    private bool _exists;

    public Disk Disk { get; } = new();

    public bool IsShared => true;

    public SqlLedgerReader Reader => new(_database, _marker);

    public async Task<SqlLedger> OpenAsync()
    {
        if (!_exists)
            await _database.MigrateAsync(world.Clock);
        _exists = true;
        var ledger = new SqlLedger(new FaultyDatabase(_database, Disk, world), _marker, NullLogger.Instance);
        await ledger.CheckGenerationAsync(world.Clock.GetUtcNow(), default);
        return ledger;
    }

    public void Copy()
    {
        _copy?.Dispose();
        _copy = _database.Copy();
    }

    public ValueTask<bool> RestoreAsync()
    {
        if (_copy is not { } copy)
            return ValueTask.FromResult(false);
        _database.Restore(copy);
        return ValueTask.FromResult(true);
    }

    public void DeleteMarker() => _marker.Delete();

    public async ValueTask DisposeAsync()
    {
        _copy?.Dispose();
        await _database.DisposeAsync();
    }
}
