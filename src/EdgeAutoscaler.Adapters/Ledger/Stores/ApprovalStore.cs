using EdgeAutoscaler.Adapters.Ledger.Rows;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.Ledger.Stores;

/// <summary>Keeps questions to people and their answers.</summary>
internal sealed class ApprovalStore(ILedgerDatabase database)
{
    private const string Insert =
        """
        INSERT INTO approvals (id, cluster, node_group, offer_name, term_months, node_count, unit_micros, state, asked_at, needed_at)
        VALUES (@Id, @Cluster, @NodeGroup, @OfferName, @TermMonths, @Count, @UnitMicros, @State, @Now, @Now)
        """;

    private const string OpenOfGroup = $"SELECT {ApprovalRow.Columns} FROM approvals WHERE cluster = @cluster AND node_group = @nodeGroup AND state IN @open";

    private const string OpenOnes = $"SELECT {ApprovalRow.Columns} FROM approvals WHERE state IN @open ORDER BY asked_at, id";

    private const string OpenOfCluster = $"SELECT {ApprovalRow.Columns} FROM approvals WHERE cluster = @cluster AND state IN @open ORDER BY asked_at, id";

    private const string ById = $"SELECT {ApprovalRow.Columns} FROM approvals WHERE id = @id";

    private const string End = "UPDATE approvals SET state = @expired WHERE id = @id AND state = @state";

    private const string Touch = "UPDATE approvals SET needed_at = @now WHERE id = @id AND state IN @open";

    private const string Answer =
        "UPDATE approvals SET state = @state, author = @Author, reason = @Reason, answered_at = @at, needed_at = @at WHERE id = @id AND state IN @open AND needed_at > @oldest";

    private const string Use = "UPDATE approvals SET state = @used, intent_id = @intentId WHERE id = @id AND state = @approved";

    private const string GiveBack =
        """
        UPDATE approvals SET state = @approved, intent_id = NULL WHERE intent_id = @intentId AND state = @used AND NOT EXISTS (
            SELECT 1 FROM approvals other
            WHERE other.cluster = approvals.cluster AND other.node_group = approvals.node_group AND other.state IN @open)
        """;

    private static readonly string[] Open = [.. Approval.Open.Select(state => state.ToString())];

    public Task<bool> RecordAsync(ApprovalChange change, string newId, DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        async transaction =>
        {
            if (change.Ended is { } ended)
                await transaction.ExecuteAsync(End, new { id = ended.Id, state = ended.State.ToString(), expired = nameof(ApprovalState.Expired) });
            if (change.StillNeeded is { } needed)
                await transaction.ExecuteAsync(Touch, new { id = needed.Id, now = UnixTime.From(now), open = Open });
            // Somebody was faster with an answer, or another replica with a question: the next decision is made with that.
            return change.Asked is { } need
                && await OfGroupAsync(transaction, need.Cluster, need.NodeGroup) is null
                && await transaction.ExecuteAsync(Insert, ApprovalRow.Values(newId, need, now)) > 0;
        },
        cancellationToken);

    public Task<Approval?> AnswerAsync(string id, bool isApproved, OperatorWord word, CancellationToken cancellationToken) => database.WriteAsync(
        async transaction =>
        {
            var state = isApproved ? ApprovalState.Approved : ApprovalState.Rejected;
            if (await transaction.ExecuteAsync(Answer, new { id, state = state.ToString(), word.Author, word.Reason, at = UnixTime.From(word.At), oldest = UnixTime.From(Approval.OldestNeed(word.At)), open = Open }) > 0)
                await AuditStore.WriteAsync(transaction, word, isApproved ? "approve" : "reject", id);
            return (await transaction.FindAsync<ApprovalRow>(ById, new { id }))?.ToApproval();
        },
        cancellationToken);

    /// <summary>The open question of a group.</summary>
    public static async Task<Approval?> OfGroupAsync(LedgerTransaction transaction, string cluster, string nodeGroup) =>
        (await transaction.FindAsync<ApprovalRow>(OpenOfGroup, new { cluster, nodeGroup, open = Open }))?.ToApproval();

    /// <summary>Every open question.</summary>
    public static async Task<IEnumerable<Approval>> AllAsync(LedgerTransaction transaction) =>
        (await transaction.QueryAsync<ApprovalRow>(OpenOnes, new { open = Open })).Select(row => row.ToApproval());

    /// <summary>The open questions of a cluster.</summary>
    public static async Task<IEnumerable<Approval>> OfClusterAsync(LedgerTransaction transaction, string cluster) =>
        (await transaction.QueryAsync<ApprovalRow>(OpenOfCluster, new { cluster, open = Open })).Select(row => row.ToApproval());

    /// <summary>Uses an approval up for a purchase, in the transaction that writes the purchase down.</summary>
    public static async Task UseAsync(LedgerTransaction transaction, Approval approval, string intentId)
    {
        var used = await transaction.ExecuteAsync(
            Use, new { id = approval.Id, intentId, used = nameof(ApprovalState.Used), approved = nameof(ApprovalState.Approved) });
        if (used != 1)
            throw new InvalidOperationException($"Approval {approval.Id} is gone although it was just read.");
    }

    /// <summary>
    /// Gives an approval back whose purchase the cloud refused: nothing was bought on it. Where another question has been asked since, that one
    /// counts.
    /// </summary>
    public static Task GiveBackAsync(LedgerTransaction transaction, string intentId) => transaction.ExecuteAsync(
        GiveBack, new { intentId, used = nameof(ApprovalState.Used), approved = nameof(ApprovalState.Approved), open = Open });
}
