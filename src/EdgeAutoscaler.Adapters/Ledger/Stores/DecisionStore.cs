using EdgeAutoscaler.Adapters.Ledger.Rows;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.Ledger.Stores;

/// <summary>Keeps decisions; a run of equal ones is one row.</summary>
internal sealed class DecisionStore(ILedgerDatabase database)
{
    private const string ExtendLast =
        """
        UPDATE decisions SET last_at = @LastAt, repeats = repeats + @Repeats
        WHERE id = (SELECT MAX(d.id) FROM decisions d WHERE d.cluster = @Cluster AND d.node_group = @NodeGroup)
          AND fingerprint = @Fingerprint
        """;

    private const string Insert =
        """
        INSERT INTO decisions (cluster, node_group, at, last_at, repeats, outcome, node_count, fingerprint, explanation, json)
        VALUES (@Cluster, @NodeGroup, @At, @LastAt, @Repeats, @Outcome, @NodeCount, @Fingerprint, @Explanation, @Json)
        """;

    public Task AppendAsync(IReadOnlyList<DecisionRecord> decisions, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async transaction =>
            {
                foreach (var decision in decisions.Select(DecisionRow.From))
                {
                    if (await transaction.ExecuteAsync(ExtendLast, decision) == 0)
                        await transaction.ExecuteAsync(Insert, decision);
                }

                return decisions.Count;
            },
            cancellationToken);
}
