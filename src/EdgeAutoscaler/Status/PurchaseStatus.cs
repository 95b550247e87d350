namespace EdgeAutoscaler.Status;

/// <summary>A purchase and what became of it.</summary>
/// <param name="Id">Our own id.</param>
/// <param name="Cluster">Cluster name.</param>
/// <param name="NodeGroup">Node group name.</param>
/// <param name="Offer">Name of the offer.</param>
/// <param name="Count">Nodes asked for.</param>
/// <param name="TermMonths">Term in months.</param>
/// <param name="Price">Price of the whole purchase, without renewals.</param>
/// <param name="State">Where it stands.</param>
/// <param name="TaskId">The cloud's task, once known.</param>
/// <param name="Stage">Stage of the task, where the cloud says so.</param>
/// <param name="Instances">Instances that came.</param>
/// <param name="CreatedAt">When it was decided.</param>
/// <param name="SettledAt">When it reached its end.</param>
/// <param name="Detail">Last trouble in words.</param>
public sealed record PurchaseStatus(
    string Id,
    string Cluster,
    string NodeGroup,
    string Offer,
    int Count,
    int TermMonths,
    decimal Price,
    string State,
    string? TaskId,
    string? Stage,
    int Instances,
    DateTimeOffset CreatedAt,
    DateTimeOffset? SettledAt,
    string? Detail);
