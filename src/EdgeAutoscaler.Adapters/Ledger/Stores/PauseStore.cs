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

    private const string All =
        """
        SELECT cluster AS Cluster, node_group AS NodeGroup, reason AS Reason, author AS Author, since AS Since, until AS Until
        FROM pauses ORDER BY since, cluster, node_group
        """;

    private const string Covering =
        """
        SELECT cluster AS Cluster, node_group AS NodeGroup, reason AS Reason, author AS Author, since AS Since, until AS Until
        FROM pauses
        WHERE (cluster = '' OR cluster = @cluster) AND (node_group = '' OR node_group = @nodeGroup) AND (until IS NULL OR until > @now)
        ORDER BY cluster, node_group
        """;

    public Task PauseAsync(Pause pause, CancellationToken cancellationToken) => database.WriteAsync<bool>(
        async transaction =>
        {
            await transaction.ExecuteAsync(Upsert, PauseRow.From(pause));
            var until = pause.Until is { } end ? $" until {end.UtcDateTime:yyyy-MM-dd HH:mm} UTC" : "";
            await AuditStore.WriteAsync(transaction, new AuditEntry(pause.Since, pause.Author, "pause", pause.Scope, pause.Reason + until));
            return true;
        },
        cancellationToken);

    public Task<bool> ResumeAsync(BuyingScope scope, OperatorWord word, CancellationToken cancellationToken) => database.WriteAsync(
        async transaction =>
        {
            var key = new { cluster = ScopeKey.Of(scope.Cluster), nodeGroup = ScopeKey.Of(scope.NodeGroup) };
            if (await transaction.ExecuteAsync(Delete, key) == 0)
                return false;
            await AuditStore.WriteAsync(transaction, word, "resume", scope.ToString());
            return true;
        },
        cancellationToken);

    /// <summary>Every pause, whether or not it has ended by itself.</summary>
    public static async Task<IEnumerable<Pause>> AllAsync(LedgerTransaction transaction) =>
        (await transaction.QueryAsync<PauseRow>(All)).Select(row => row.ToPause());

    /// <summary>The pause that forbids a purchase of a group, if there is one.</summary>
    public static async Task<Pause?> CoveringAsync(LedgerTransaction transaction, string cluster, string nodeGroup, DateTimeOffset now) =>
        (await transaction.QueryAsync<PauseRow>(Covering, new { cluster, nodeGroup, now = UnixTime.From(now) })).Select(row => row.ToPause()).FirstOrDefault();
}
