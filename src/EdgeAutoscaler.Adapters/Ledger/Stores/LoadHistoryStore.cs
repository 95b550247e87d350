using EdgeAutoscaler.Adapters.Ledger.Rows;
using EdgeAutoscaler.Core.Forecasting;

namespace EdgeAutoscaler.Adapters.Ledger.Stores;

/// <summary>Keeps hours of load, in turns that are short enough for a purchase to wait for.</summary>
internal sealed class LoadHistoryStore(ILedgerDatabase database)
{
    private const int MostHoursAtOnce = 500;

    private const string Keep =
        """
        INSERT INTO hourly_loads (cluster, node_group, hour, mean, peak, samples, nodes_ready)
        VALUES (@Cluster, @NodeGroup, @Hour, @Mean, @Peak, @Samples, @NodesReady)
        ON CONFLICT (cluster, node_group, hour) DO UPDATE
        SET mean = excluded.mean, peak = excluded.peak, samples = excluded.samples, nodes_ready = excluded.nodes_ready
        WHERE excluded.samples > hourly_loads.samples
        """;

    public async Task RecordAsync(
        string cluster, string nodeGroup, IReadOnlyList<HourlyLoad> hours, CancellationToken cancellationToken)
    {
        foreach (var some in hours.Select(hour => HourlyLoadRow.From(cluster, nodeGroup, hour)).Chunk(MostHoursAtOnce))
            await database.WriteAsync(transaction => transaction.ExecuteAsync(Keep, some), cancellationToken);
    }
}
