using EdgeAutoscaler.Adapters.Ledger.Rows;
using EdgeAutoscaler.Core.Forecasting;

namespace EdgeAutoscaler.Adapters.Ledger.Stores;

/// <summary>Reads what forecasts learn from.</summary>
internal static class LoadHistoryReader
{
    private const int MostPurchases = 200;

    private const string HoursFrom =
        """
        SELECT hour AS Hour, mean AS Mean, peak AS Peak, samples AS Samples, nodes_ready AS NodesReady
        FROM hourly_loads
        WHERE cluster = @cluster AND node_group = @nodeGroup AND hour >= @from
        ORDER BY hour
        """;

    private const string NewestWaits =
        """
        SELECT i.id AS IntentId, i.node_count AS NodeCount, i.started_at AS StartedAt, l.instance_id AS InstanceId, l.ready_at AS ReadyAt
        FROM (SELECT p.id, p.node_count, p.created_at, COALESCE(p.sent_at, p.created_at) AS started_at
              FROM intents p
              WHERE p.cluster = @cluster AND p.node_group = @nodeGroup AND p.offer_name = @offerName
                AND p.state NOT IN ('Rejected', 'Released')
              ORDER BY p.created_at DESC, p.id DESC LIMIT @most) i
        LEFT JOIN leases l ON l.intent_id = i.id
        ORDER BY i.created_at DESC, i.id DESC, l.instance_id
        """;

    /// <summary>The hours of load of a group from an instant on, oldest first.</summary>
    public static async Task<IReadOnlyList<HourlyLoad>> ReadHoursAsync(
        LedgerTransaction transaction, string cluster, string nodeGroup, DateTimeOffset from)
    {
        var rows = await transaction.QueryAsync<HourlyLoadRow>(HoursFrom, new { cluster, nodeGroup, from = UnixTime.From(from) });
        return [.. rows.Select(row => row.ToLoad())];
    }

    /// <summary>What is known of the lead times of an offer, newest purchase first.</summary>
    public static async Task<IReadOnlyList<LeadTimeObservation>> ReadLeadTimesAsync(
        LedgerTransaction transaction, string cluster, string nodeGroup, string offerName, DateTimeOffset now)
    {
        var rows = await transaction.QueryAsync<WaitRow>(NewestWaits, new { cluster, nodeGroup, offerName, most = MostPurchases });
        return [.. rows.GroupBy(row => row.IntentId).SelectMany(purchase => Observe([.. purchase], now))];
    }

    private static IEnumerable<LeadTimeObservation> Observe(IReadOnlyList<WaitRow> purchase, DateTimeOffset now)
    {
        var brought = purchase.Where(row => row.InstanceId is not null).ToList();
        var missing = Math.Max(0, purchase[0].NodeCount - brought.Count);
        return brought.Select(node => node.Observe(now)).Concat(Enumerable.Repeat(purchase[0].NotReady(now), missing));
    }
}
