using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.Ledger.Rows;

/// <summary>What the next step of a purchase depends on.</summary>
internal sealed record IntentHead
{
    public string Id { get; init; } = "";

    public IntentState State { get; init; }

    public string Cluster { get; init; } = "";

    public string NodeGroup { get; init; } = "";

    public string? TaskId { get; init; }

    public int NodeCount { get; init; }

    public int TermMonths { get; init; }

    public long? SentAt { get; init; }

    public long StartedAt { get; init; }

    /// <summary>Since when its leases run: the attempt, as far as is known.</summary>
    public DateTimeOffset LeasedSince => UnixTime.ToInstant(StartedAt);

    /// <summary>End of its leases until the cloud lists one.</summary>
    public DateTimeOffset ComputedExpiry => new Term(TermMonths).EndFrom(LeasedSince);

    public static async Task<IntentHead> GetAsync(LedgerTransaction transaction, string intentId) =>
        await transaction.FindAsync<IntentHead>(
            """
            SELECT id AS Id, cluster AS Cluster, node_group AS NodeGroup, state AS State, task_id AS TaskId, node_count AS NodeCount, term_months AS TermMonths,
                   sent_at AS SentAt, COALESCE(sent_at, reserved_at) AS StartedAt
            FROM intents WHERE id = @intentId
            """,
            new { intentId })
        ?? throw new InvalidOperationException($"The ledger knows no purchase {intentId}.");
}
