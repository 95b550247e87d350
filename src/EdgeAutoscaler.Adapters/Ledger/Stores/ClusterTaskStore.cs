using EdgeAutoscaler.Adapters.Ledger.Rows;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.Ledger.Stores;

/// <summary>Keeps the scale-out tasks that no purchase was answered with.</summary>
internal sealed class ClusterTaskStore(ILedgerDatabase database)
{
    private const string Insert =
        """
        INSERT INTO cluster_tasks (cluster, task_id, kind, created_at, seen_at, acknowledged_at)
        VALUES (@Cluster, @TaskId, @Kind, @CreatedAt, @SeenAt, @AcknowledgedAt)
        ON CONFLICT (cluster, task_id) DO NOTHING
        """;

    private const string Look =
        """
        INSERT INTO task_looks (cluster, looked_at) VALUES (@cluster, @at)
        ON CONFLICT (cluster) DO UPDATE SET looked_at = excluded.looked_at
        """;

    private const string Acknowledge =
        """
        UPDATE cluster_tasks SET acknowledged_at = @at
        WHERE cluster = @cluster AND task_id IN @taskIds AND acknowledged_at IS NULL AND kind <> @preexisting
        """;

    public Task RecordAsync(string cluster, IReadOnlyList<ClusterTask> tasks, DateTimeOffset at, Freeze? freeze, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async transaction =>
            {
                await InsertAsync(transaction, tasks);
                if (freeze is not null)
                    await FreezeStore.FreezeAsync(transaction, freeze);
                return await transaction.ExecuteAsync(Look, new { cluster, at = UnixTime.From(at) });
            },
            cancellationToken);

    public Task<int> AcknowledgeAsync(string cluster, IReadOnlyList<string> taskIds, OperatorWord word, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async transaction =>
            {
                var acknowledged = await transaction.ExecuteAsync(
                    Acknowledge, new { cluster, taskIds = taskIds.ToArray(), at = UnixTime.From(word.At), preexisting = nameof(ClusterTaskKind.Preexisting) });
                if (acknowledged > 0)
                    await AuditStore.WriteAsync(transaction, word, "acknowledge", $"{cluster} {string.Join(' ', taskIds)}");
                return acknowledged;
            },
            cancellationToken);

    /// <summary>Adds tasks to a transaction; those that are recorded already are passed over.</summary>
    public static async Task InsertAsync(LedgerTransaction transaction, IReadOnlyList<ClusterTask> tasks)
    {
        foreach (var task in tasks)
            await transaction.ExecuteAsync(Insert, ClusterTaskRow.Values(task));
    }
}
