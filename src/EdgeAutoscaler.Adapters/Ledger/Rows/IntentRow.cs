using System.Text.Json;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.Ledger.Rows;

/// <summary>A purchase as it lies in the table.</summary>
internal sealed record IntentRow
{
    /// <summary>The columns under the names of the properties, for a <c>SELECT</c> from <c>intents i</c>.</summary>
    public const string Columns =
        """
        i.id AS Id, i.cluster AS Cluster, i.node_group AS NodeGroup, i.offer_name AS OfferName, i.instance_type AS InstanceType,
        i.node_count AS NodeCount, i.term_months AS TermMonths, i.epoch AS Epoch, i.created_at AS CreatedAt, i.state AS State,
        i.sent_at AS SentAt, i.quarantined_at AS QuarantinedAt, i.settled_at AS SettledAt, i.task_id AS TaskId, i.request_id AS RequestId, i.task_state AS TaskState,
        i.task_stage AS TaskStage, i.rejection AS Rejection, i.retry_after_ms AS RetryAfterMs, i.detail AS Detail, i.baseline AS Baseline,
        (SELECT COUNT(*) FROM leases l WHERE l.intent_id = i.id) AS Instances
        """;

    public string Id { get; init; } = "";

    public string Cluster { get; init; } = "";

    public string NodeGroup { get; init; } = "";

    public string OfferName { get; init; } = "";

    public string InstanceType { get; init; } = "";

    public int NodeCount { get; init; }

    public int TermMonths { get; init; }

    public long Epoch { get; init; }

    public long CreatedAt { get; init; }

    public IntentState State { get; init; }

    public long? SentAt { get; init; }

    public long? QuarantinedAt { get; init; }

    public long? SettledAt { get; init; }

    public string? TaskId { get; init; }

    public string? RequestId { get; init; }

    public TaskState? TaskState { get; init; }

    public string? TaskStage { get; init; }

    public RejectionReason? Rejection { get; init; }

    public long? RetryAfterMs { get; init; }

    public string? Detail { get; init; }

    public string Baseline { get; init; } = "";

    public int Instances { get; init; }

    public IntentRecord ToRecord(IEnumerable<ChargeRow> charges) => new()
    {
        Intent = ToIntent(charges),
        State = State,
        SentAt = UnixTime.ToInstant(SentAt),
        QuarantinedAt = UnixTime.ToInstant(QuarantinedAt),
        SettledAt = UnixTime.ToInstant(SettledAt),
        TaskId = TaskId,
        RequestId = RequestId,
        TaskState = TaskState,
        TaskStage = TaskStage,
        Rejection = Rejection,
        RetryAfter = RetryAfterMs is { } wait ? TimeSpan.FromMilliseconds(wait) : null,
        Detail = Detail,
        Instances = Instances,
    };

    private PurchaseIntent ToIntent(IEnumerable<ChargeRow> charges) => new()
    {
        Id = Id,
        Cluster = Cluster,
        NodeGroup = NodeGroup,
        OfferName = OfferName,
        InstanceType = InstanceType,
        Count = NodeCount,
        Term = new Term(TermMonths),
        ChargesOfOneNode = [.. charges.Select(charge => charge.ToCharge())],
        Epoch = Epoch,
        CreatedAt = UnixTime.ToInstant(CreatedAt),
        Baseline = JsonSerializer.Deserialize(Baseline, LedgerJson.Default.PurchaseBaseline)
            ?? throw new InvalidOperationException($"The baseline of purchase {Id} is null."),
    };
}
