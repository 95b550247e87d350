namespace EdgeAutoscaler.Adapters.Ledger.Stores;

/// <summary>The latest instant the ledger has seen. A clock that steps back can't open a window that was already used up.</summary>
internal static class HighWater
{
    /// <summary>Raises the mark to now, unless it is higher, and returns it.</summary>
    public static async Task<DateTimeOffset> AdvanceAsync(LedgerTransaction transaction, DateTimeOffset now) =>
        UnixTime.ToInstant(await transaction.ScalarAsync<long>(
            """
            UPDATE ledger_state SET high_water = CASE WHEN high_water < @now THEN @now ELSE high_water END
            WHERE id = 1 RETURNING high_water
            """,
            new { now = UnixTime.From(now) }));

    /// <summary>Reads the mark.</summary>
    public static async Task<DateTimeOffset> ReadAsync(LedgerTransaction transaction) =>
        UnixTime.ToInstant(await transaction.ScalarAsync<long>("SELECT high_water FROM ledger_state WHERE id = 1"));

    /// <summary>The later of now and the mark.</summary>
    public static DateTimeOffset Later(DateTimeOffset now, DateTimeOffset mark) => now > mark ? now : mark;
}
