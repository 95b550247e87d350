namespace EdgeAutoscaler.Adapters.Ledger.Stores;

/// <summary>Keeps the ledger small. Purchases, charges and leases stay for good: lifetime budgets are made of them.</summary>
internal sealed class RetentionStore(ILedgerDatabase database)
{
    private const int MostRowsAtOnce = 5_000;

    private const string DropDecisions =
        "DELETE FROM decisions WHERE id IN (SELECT d.id FROM decisions d WHERE d.last_at < @before ORDER BY d.last_at LIMIT @most)";

    private const string DropHours =
        """
        DELETE FROM hourly_loads WHERE (cluster, node_group, hour) IN (
            SELECT h.cluster, h.node_group, h.hour FROM hourly_loads h WHERE h.hour < @before ORDER BY h.hour LIMIT @most)
        """;

    // A late task is told from an old one by the baseline, so it outlives the purchase for a while.
    private const string EmptyBaselines =
        """
        UPDATE intents SET baseline = @empty
        WHERE id IN (SELECT i.id FROM intents i WHERE i.settled_at < @before AND i.baseline <> @empty ORDER BY i.settled_at LIMIT @most)
        """;

    private const string Empty = """{"At":"0001-01-01T00:00:00+00:00","TaskIds":[],"InstanceIds":[]}""";

    // A forecast compares with the same season of the last two years.
    private const int MonthsOfLoadKept = 25;

    private static readonly TimeSpan DecisionsKept = TimeSpan.FromDays(90);

    private static readonly TimeSpan BaselinesKept = TimeSpan.FromDays(30);

    public Task<int> RetainAsync(DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        async transaction =>
            await transaction.ExecuteAsync(DropDecisions, new { before = UnixTime.From(now - DecisionsKept), most = MostRowsAtOnce })
            + await transaction.ExecuteAsync(DropHours, new { before = UnixTime.From(now.AddMonths(-MonthsOfLoadKept)), most = MostRowsAtOnce })
            + await transaction.ExecuteAsync(EmptyBaselines, new { before = UnixTime.From(now - BaselinesKept), empty = Empty, most = MostRowsAtOnce }),
        cancellationToken);
}
