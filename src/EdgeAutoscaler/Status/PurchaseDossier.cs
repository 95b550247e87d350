namespace EdgeAutoscaler.Status;

/// <summary>Everything about one purchase: the answer of <c>/api/v1/intents/ID</c> and <c>intents show</c>.</summary>
/// <param name="Purchase">The purchase.</param>
/// <param name="SentAt">When its attempt began.</param>
/// <param name="QuarantinedAt">When it was given up.</param>
/// <param name="RequestId">The cloud's id of the request.</param>
/// <param name="BaselineAt">When the cluster's tasks and nodes were listed before it.</param>
/// <param name="Candidates">Tasks of the cloud that could be its own, while it is in doubt.</param>
/// <param name="Audit">What was done about it, newest first.</param>
/// <param name="Advice">What a person can do.</param>
public sealed record PurchaseDossier(
    PurchaseStatus Purchase,
    DateTimeOffset? SentAt,
    DateTimeOffset? QuarantinedAt,
    string? RequestId,
    DateTimeOffset BaselineAt,
    IReadOnlyList<string> Candidates,
    IReadOnlyList<AuditStatus> Audit,
    string Advice);
