using EdgeAutoscaler.Adapters.Ledger.Rows;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.Ledger.Stores;

/// <summary>Keeps pauses, one for each scope.</summary>
internal sealed class PauseStore(ILedgerDatabase database)
{
    private const string Upsert =
        """
        INSERT INTO pauses (cluster, node_group, reason, author, since, until)
        VALUES (@Cluster, @NodeGroup, @Reason, @Author, @Since, @Until)
        ON CONFLICT (cluster, node_group) DO UPDATE
        SET reason = excluded.reason, author = excluded.author, since = excluded.since, until = excluded.until
        """;

    private const string Delete = "DELETE FROM pauses WHERE cluster = @cluster AND node_group = @nodeGroup";

    private const string Covering =
        """
        SELECT cluster AS Cluster, node_group AS NodeGroup, reason AS Reason, author AS Author, since AS Since, until AS Until
        FROM pauses
        WHERE (cluster = '' OR cluster = @cluster) AND (node_group = '' OR node_group = @nodeGroup) AND (until IS NULL OR until > @now)
        ORDER BY cluster, node_group
        """;

    public Task PauseAsync(Pause pause, CancellationToken cancellationToken) =>
        database.WriteAsync(transaction => transaction.ExecuteAsync(Upsert, PauseRow.From(pause)), cancellationToken);

    public Task<bool> ResumeAsync(string? cluster, string? nodeGroup, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async transaction => await transaction.ExecuteAsync(
                Delete, new { cluster = ScopeKey.Of(cluster), nodeGroup = ScopeKey.Of(nodeGroup) }) == 1,
            cancellationToken);

    /// <summary>The pause that forbids a purchase of a group, if there is one.</summary>
    public static async Task<Pause?> CoveringAsync(LedgerTransaction transaction, string cluster, string nodeGroup, DateTimeOffset now) =>
        (await transaction.QueryAsync<PauseRow>(Covering, new { cluster, nodeGroup, now = UnixTime.From(now) })).Select(row => row.ToPause()).FirstOrDefault();
}
