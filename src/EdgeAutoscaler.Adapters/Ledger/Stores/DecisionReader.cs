using EdgeAutoscaler.Adapters.Ledger.Rows;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.Ledger.Stores;

/// <summary>Reads decisions.</summary>
internal static class DecisionReader
{
    private const string Columns =
        """
        cluster AS Cluster, node_group AS NodeGroup, at AS At, last_at AS LastAt, repeats AS Repeats, outcome AS Outcome,
        node_count AS NodeCount, fingerprint AS Fingerprint, explanation AS Explanation, json AS Json
        """;

    private const string Newest =
        $"""
        SELECT {Columns} FROM decisions
        WHERE (@cluster IS NULL OR cluster = @cluster) AND (@nodeGroup IS NULL OR node_group = @nodeGroup)
        ORDER BY last_at DESC, id DESC LIMIT @most
        """;

    // Of one group only the newest decision is ever repeated, so this is the same order, and an index has it.
    private const string NewestOfGroup =
        $"""
        SELECT {Columns} FROM decisions
        WHERE cluster = @cluster AND node_group = @nodeGroup
        ORDER BY id DESC LIMIT @most
        """;

    private const string InForce =
        $"""
        SELECT {Columns} FROM decisions
        WHERE cluster = @cluster AND node_group = @nodeGroup AND at <= @at
        ORDER BY at DESC, id DESC LIMIT 1
        """;

    /// <summary>The last decision that was made by an instant.</summary>
    public static async Task<DecisionRecord?> FindAsync(LedgerTransaction transaction, string cluster, string nodeGroup, DateTimeOffset at) =>
        (await transaction.FindAsync<DecisionRow>(InForce, new { cluster, nodeGroup, at = UnixTime.From(at) }))?.ToRecord();

    /// <summary>The decisions that held last, newest first.</summary>
    public static async Task<IReadOnlyList<DecisionRecord>> ReadAsync(
        LedgerTransaction transaction, string? cluster, string? nodeGroup, int most)
    {
        var rows = await transaction.QueryAsync<DecisionRow>(cluster is null || nodeGroup is null ? Newest : NewestOfGroup, new { cluster, nodeGroup, most });
        return [.. rows.Select(row => row.ToRecord())];
    }
}
