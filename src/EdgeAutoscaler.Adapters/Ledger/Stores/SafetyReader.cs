using System.Collections.Immutable;
using EdgeAutoscaler.Adapters.Ledger.Rows;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.Ledger.Stores;

/// <summary>Reads what waits for a person.</summary>
internal static class SafetyReader
{
    private const string Freezes = $"SELECT {FreezeRow.Columns} FROM freezes ORDER BY since, cluster, node_group, kind";

    private const string FreezesOfCluster =
        $"SELECT {FreezeRow.Columns} FROM freezes WHERE cluster = '' OR cluster = @cluster ORDER BY since, cluster, node_group, kind";

    private const string OpenTasks =
        """
        SELECT cluster AS Cluster, task_id AS TaskId, kind AS Kind, created_at AS CreatedAt, seen_at AS SeenAt, acknowledged_at AS AcknowledgedAt
        FROM cluster_tasks WHERE acknowledged_at IS NULL AND kind <> @preexisting
        ORDER BY seen_at, cluster, task_id
        """;

    private const string OpenTasksOfCluster =
        "SELECT COUNT(*) FROM cluster_tasks WHERE cluster = @cluster AND acknowledged_at IS NULL AND kind <> @preexisting";

    private const string Audit =
        """
        SELECT at AS At, author AS Author, action AS Action, subject AS Subject, detail AS Detail
        FROM audit ORDER BY id DESC LIMIT @most
        """;

    private const string KnownTaskIds =
        """
        SELECT task_id FROM intents WHERE cluster = @cluster AND task_id IS NOT NULL
        UNION SELECT task_id FROM cluster_tasks WHERE cluster = @cluster
        """;

    private const string LookedAt = "SELECT looked_at FROM task_looks WHERE cluster = @cluster";

    public static async Task<SafetyState> ReadAsync(LedgerTransaction transaction, int mostEntries)
    {
        var freezes = await transaction.QueryAsync<FreezeRow>(Freezes);
        var tasks = await transaction.QueryAsync<ClusterTaskRow>(OpenTasks, new { preexisting = nameof(ClusterTaskKind.Preexisting) });
        var entries = await transaction.QueryAsync<AuditRow>(Audit, new { most = mostEntries });
        return new SafetyState(
            [.. freezes.Select(row => row.ToFreeze())], [.. tasks.Select(row => row.ToTask())], [.. entries.Select(row => row.ToEntry())])
        {
            Pauses = [.. await PauseStore.AllAsync(transaction)],
            Approvals = [.. await ApprovalStore.AllAsync(transaction)],
        };
    }

    public static async Task<ImmutableArray<Freeze>> FreezesOfAsync(LedgerTransaction transaction, string cluster) =>
        [.. (await transaction.QueryAsync<FreezeRow>(FreezesOfCluster, new { cluster })).Select(row => row.ToFreeze())];

    public static Task<int> CountOrphansAsync(LedgerTransaction transaction, string cluster) =>
        transaction.ScalarAsync<int>(OpenTasksOfCluster, new { cluster, preexisting = nameof(ClusterTaskKind.Preexisting) });

    public static async Task<KnownTasks> KnownTasksAsync(LedgerTransaction transaction, string cluster)
    {
        var ids = await transaction.QueryAsync<string>(KnownTaskIds, new { cluster });
        var lookedAt = await transaction.ScalarAsync<long?>(LookedAt, new { cluster });
        return new KnownTasks([.. ids], UnixTime.ToInstant(lookedAt));
    }
}
