using EdgeAutoscaler.Adapters.Ledger.Stores;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.Ledger.Marker;

/// <summary>
/// Recognises a ledger that is older than it should be. The database counts reservations, and the marker outside of it holds the count
/// before anything is sent: a database that is behind its marker was restored, and has lost purchases.
/// </summary>
internal sealed class Generation(ILedgerDatabase database, ILedgerMarker marker)
{
    private const string Adopt = "UPDATE ledger_state SET ledger_id = @fresh WHERE id = 1 AND ledger_id IS NULL";

    private const string Current = "SELECT ledger_id AS LedgerId, reservations AS Reservations FROM ledger_state WHERE id = 1";

    private const string Count = "UPDATE ledger_state SET reservations = reservations + 1 WHERE id = 1";

    private const string Lower = "UPDATE ledger_state SET high_water = @at WHERE id = 1 AND high_water > @at";

    private const string Raise = "UPDATE ledger_state SET reservations = @atLeast WHERE id = 1 AND reservations < @atLeast";

    /// <summary>Compares database and marker, and freezes the fleet where they don't fit.</summary>
    public async Task CheckAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ledger = await database.WriteAsync(
            async transaction =>
            {
                await transaction.ExecuteAsync(Adopt, new { fresh = Guid.NewGuid().ToString("N") });
                if (await FindMismatchAsync(transaction, marker) is { } mismatch)
                    await FreezeStore.FreezeAsync(transaction, new Freeze(null, null, FreezeKind.LedgerRestored, mismatch, now));
                return await ReadAsync(transaction);
            },
            cancellationToken);
        // From the start, so that a crash right after the first reservation doesn't look like a marker that was lost.
        if (ledger.Reservations == 0 && marker.Read() is null)
            marker.Write(ledger);
    }

    /// <summary>Says why a ledger may not be the newest copy.</summary>
    public static async Task<string?> FindMismatchAsync(LedgerTransaction transaction, ILedgerMarker marker) =>
        Mismatch(await ReadAsync(transaction), marker.Read(), marker.IsRequired);

    /// <summary>Counts a reservation in its own transaction.</summary>
    /// <returns>The mark to write before anything is sent.</returns>
    public static async Task<LedgerMark> CountAsync(LedgerTransaction transaction)
    {
        await transaction.ExecuteAsync(Count);
        return await ReadAsync(transaction);
    }

    /// <summary>Writes a mark outside the database.</summary>
    public void Write(LedgerMark mark) => marker.Write(mark);

    /// <summary>Takes the ledger as it is for the true one, and the clock for right even where the ledger has seen a later time.</summary>
    /// <returns>Whether it had been doubted.</returns>
    public async Task<bool> AcceptAsync(OperatorWord word, CancellationToken cancellationToken)
    {
        var (lifted, mark) = await database.WriteAsync(
            async transaction =>
            {
                await transaction.ExecuteAsync(Raise, new { atLeast = marker.Read() is { Reservations: < long.MaxValue and var count } ? count : 0 });
                var changes = await FreezeStore.LiftAsync(transaction, FreezeKind.LedgerRestored)
                    + await transaction.ExecuteAsync(Lower, new { at = UnixTime.From(word.At) });
                if (changes > 0)
                    await AuditStore.WriteAsync(transaction, word, "accept_ledger", "fleet");
                return (changes > 0, await ReadAsync(transaction));
            },
            cancellationToken);
        marker.Write(mark);
        return lifted;
    }

    private static async Task<LedgerMark> ReadAsync(LedgerTransaction transaction) =>
        await transaction.FindAsync<LedgerMark>(Current) ?? throw new InvalidOperationException("The ledger has lost its state.");

    private static string? Mismatch(LedgerMark ledger, LedgerMark? mark, bool isRequired) => mark switch
    {
        null when !isRequired || ledger.Reservations == 0 => null,
        null => $"its marker is gone: {Purchases(ledger.Reservations)} reserved in this ledger, and nothing tells whether it is the newest copy",
        _ when mark.LedgerId != ledger.LedgerId => "its marker belongs to another ledger: this one was put in its place",
        _ when mark.Reservations > ledger.Reservations =>
            $"it is an old copy: {Purchases(ledger.Reservations)} reserved in it, {mark.Reservations} are known to have been",
        _ => null,
    };

    private static string Purchases(long count) => count == 1 ? "1 purchase was" : $"{count} purchases were";
}
