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

    public Task PauseAsync(Pause pause, CancellationToken cancellationToken) =>
        database.WriteAsync(transaction => transaction.ExecuteAsync(Upsert, PauseRow.From(pause)), cancellationToken);

    public Task<bool> ResumeAsync(string? cluster, string? nodeGroup, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async transaction => await transaction.ExecuteAsync(
                Delete, new { cluster = PauseRow.Key(cluster), nodeGroup = PauseRow.Key(nodeGroup) }) == 1,
            cancellationToken);
}
