using EdgeAutoscaler.Adapters.Ledger.Rows;

namespace EdgeAutoscaler.Adapters.Ledger.Stores;

/// <summary>Reads when each cluster's newest epoch was taken: that is when its newest cycle began.</summary>
internal static class PulseReader
{
    private const string Taken = "SELECT cluster AS Cluster, taken_at AS TakenAt FROM epochs";

    public static async Task<IReadOnlyDictionary<string, DateTimeOffset>> ReadAsync(LedgerTransaction transaction)
    {
        var rows = await transaction.QueryAsync<PulseRow>(Taken);
        return rows.ToDictionary(row => row.Cluster, row => UnixTime.ToInstant(row.TakenAt));
    }
}
