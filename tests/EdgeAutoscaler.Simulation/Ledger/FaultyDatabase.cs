using System.Data.Common;
using EdgeAutoscaler.Adapters.Ledger;

namespace EdgeAutoscaler.Simulation.Ledger;

/// <summary>A database around whose every write the process may die, the disk may fill up, or the word of success may get lost.</summary>
/// <param name="database">The database.</param>
/// <param name="disk">The disk it lies on.</param>
/// <param name="world">The world.</param>
internal sealed class FaultyDatabase(ILedgerDatabase database, Disk disk, SimulatedWorld world) : ILedgerDatabase
{
    public Task<T> ReadAsync<T>(Func<LedgerTransaction, Task<T>> work, CancellationToken cancellationToken) =>
        database.ReadAsync(work, cancellationToken);

    public async Task<T> WriteAsync<T>(Func<LedgerTransaction, Task<T>> work, CancellationToken cancellationToken)
    {
        var (dice, odds) = (world.Dice, world.Odds);
        if (world.Strikes(odds.PausedInLedger, Fault.PausedInLedger))
            world.Clock.Advance(dice.Between(TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(5)));
        if (disk.IsFull)
            throw new LedgerFault("database or disk is full");
        Crash(odds, Fault.CrashBeforeWrite);
        var result = await database.WriteAsync(
            async transaction =>
            {
                var done = await work(transaction);
                if (world.Strikes(odds.WriteFails, Fault.WriteFailed))
                    throw new LedgerFault("disk I/O error");
                return done;
            },
            cancellationToken);
        Crash(odds, Fault.CrashAfterWrite);
        return world.Strikes(odds.WriteFails, Fault.WriteOutcomeLost) ? throw new LedgerFault("the connection was lost after the commit") : result;
    }

    public Task<string?> FindDamageAsync(CancellationToken cancellationToken) => database.FindDamageAsync(cancellationToken);

    public Task<string?> BackUpAsync(string file, CancellationToken cancellationToken) => database.BackUpAsync(file, cancellationToken);

    public string Explain(DbException exception) => database.Explain(exception);

    // The database outlives the process.
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void Crash(Odds odds, Fault fault)
    {
        if (world.Strikes(odds.CrashInLedger / 2, fault))
            throw new ProcessCrash(fault.ToString());
    }
}
