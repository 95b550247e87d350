using System.Collections.Immutable;
using EdgeAutoscaler.Adapters.Ledger.Rows;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.Ledger.Stores;

/// <summary>Reads everything planning needs of a cluster.</summary>
internal static class SnapshotReader
{
    private const string UnexpiredLeases =
        """
        SELECT l.instance_id AS InstanceId, i.node_group AS NodeGroup, l.intent_id AS IntentId, i.offer_name AS OfferName,
               l.sent_at AS SentAt, l.ready_at AS ReadyAt, l.expires_at AS ExpiresAt
        FROM leases l JOIN intents i ON i.id = l.intent_id
        WHERE i.cluster = @cluster AND l.expires_at > @now
        ORDER BY l.sent_at, l.instance_id
        """;

    private const string ProvenOffers =
        """
        SELECT DISTINCT i.node_group AS NodeGroup, i.offer_name AS OfferName
        FROM leases l JOIN intents i ON i.id = l.intent_id
        WHERE i.cluster = @cluster AND l.ready_at IS NOT NULL
        """;

    private const string PausesInForce =
        """
        SELECT cluster AS Cluster, node_group AS NodeGroup, reason AS Reason, author AS Author, since AS Since, until AS Until
        FROM pauses
        WHERE (cluster = '' OR cluster = @cluster) AND (until IS NULL OR until > @now)
        ORDER BY cluster, node_group
        """;

    private static readonly TimeSpan Remembered = TimeSpan.FromHours(48);

    public static async Task<LedgerSnapshot> ReadAsync(
        LedgerTransaction transaction, string cluster, IReadOnlyList<Budget> budgets, DateTimeOffset now)
    {
        var mark = await HighWater.ReadAsync(transaction);
        var latest = HighWater.Later(now, mark);
        return new LedgerSnapshot
        {
            HighWater = mark,
            Intents = [.. await IntentReader.ReadOfClusterAsync(transaction, cluster, now - Remembered)],
            // By now and not by the mark: a mark that a wrong clock raised must not make standing nodes disappear.
            Leases = [.. await LeasesAsync(transaction, cluster, now)],
            ProvenOffers = await ProvenOffersAsync(transaction, cluster),
            Budgets = [.. await BudgetReader.ReadFromAsync(transaction, budgets, latest)],
            Pauses = [.. await PausesAsync(transaction, cluster, now)],
            Approvals = [.. await ApprovalStore.OfClusterAsync(transaction, cluster)],
            OpenOrphans = await SafetyReader.CountOrphansAsync(transaction, cluster),
            Freezes = await SafetyReader.FreezesOfAsync(transaction, cluster),
        };
    }

    private static async Task<IEnumerable<NodeLease>> LeasesAsync(LedgerTransaction transaction, string cluster, DateTimeOffset now)
    {
        var rows = await transaction.QueryAsync<LeaseRow>(UnexpiredLeases, new { cluster, now = UnixTime.From(now) });
        return rows.Select(row => row.ToLease());
    }

    private static async Task<ImmutableHashSet<(string NodeGroup, string OfferName)>> ProvenOffersAsync(
        LedgerTransaction transaction, string cluster)
    {
        var rows = await transaction.QueryAsync<ProvenOfferRow>(ProvenOffers, new { cluster });
        return [.. rows.Select(row => (row.NodeGroup, row.OfferName))];
    }

    private static async Task<IEnumerable<Pause>> PausesAsync(LedgerTransaction transaction, string cluster, DateTimeOffset now)
    {
        var rows = await transaction.QueryAsync<PauseRow>(PausesInForce, new { cluster, now = UnixTime.From(now) });
        return rows.Select(row => row.ToPause());
    }
}
