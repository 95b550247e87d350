using EdgeAutoscaler.Adapters.Ledger.Rows;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.Ledger.Stores;

/// <summary>Reads purchases with their charges.</summary>
internal static class IntentReader
{
    private const int MostIdsInOneQuery = 500;

    private const string OfCluster =
        $"""
        SELECT {IntentRow.Columns} FROM intents i
        WHERE i.cluster = @cluster AND (i.settled_at IS NULL OR i.created_at >= @since OR i.settled_at >= @since)
        ORDER BY i.created_at, i.id
        """;

    private const string Newest =
        $"""
        SELECT {IntentRow.Columns} FROM intents i
        WHERE i.settled_at IS NULL
           OR i.id IN (SELECT s.id FROM intents s WHERE s.settled_at IS NOT NULL ORDER BY s.created_at DESC, s.id DESC LIMIT @most)
        ORDER BY i.created_at DESC, i.id DESC
        """;

    private const string One = $"SELECT {IntentRow.Columns} FROM intents i WHERE i.id = @intentId";

    private const string Charges =
        "SELECT intent_id AS IntentId, at AS At, unit_micros AS UnitMicros FROM charges WHERE intent_id IN @ids ORDER BY intent_id, n";

    /// <summary>Purchases of a cluster that are open or not older than an instant, oldest first.</summary>
    public static async Task<IReadOnlyList<IntentRecord>> ReadOfClusterAsync(
        LedgerTransaction transaction, string cluster, DateTimeOffset since) =>
        await WithChargesAsync(
            transaction, await transaction.QueryAsync<IntentRow>(OfCluster, new { cluster, since = UnixTime.From(since) }));

    /// <summary>All open purchases and so many settled ones, newest first.</summary>
    public static async Task<IReadOnlyList<IntentRecord>> ReadNewestAsync(LedgerTransaction transaction, int most) =>
        await WithChargesAsync(transaction, await transaction.QueryAsync<IntentRow>(Newest, new { most }));

    /// <summary>One purchase.</summary>
    public static async Task<IntentRecord?> FindAsync(LedgerTransaction transaction, string intentId) =>
        (await WithChargesAsync(transaction, await transaction.QueryAsync<IntentRow>(One, new { intentId }))).SingleOrDefault();

    private static async Task<IReadOnlyList<IntentRecord>> WithChargesAsync(LedgerTransaction transaction, IReadOnlyList<IntentRow> rows)
    {
        var charges = new List<ChargeRow>();
        foreach (var some in rows.Chunk(MostIdsInOneQuery))
            charges.AddRange(await transaction.QueryAsync<ChargeRow>(Charges, new { ids = some.Select(row => row.Id).ToArray() }));
        var byIntent = charges.ToLookup(charge => charge.IntentId);
        return [.. rows.Select(row => row.ToRecord(byIntent[row.Id]))];
    }
}
