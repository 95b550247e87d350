namespace EdgeAutoscaler.Core.Purchasing;

/// <summary>A scale-out task that no purchase was answered with, as the ledger keeps it.</summary>
/// <param name="Cluster">Cluster name.</param>
/// <param name="TaskId">Task id.</param>
/// <param name="Kind">Why it is known.</param>
/// <param name="CreatedAt">When it was created, where the cloud says so.</param>
/// <param name="SeenAt">When it was first seen.</param>
/// <param name="AcknowledgedAt">When a person has taken note of it; <see langword="null"/> until then.</param>
public sealed record ClusterTask(
    string Cluster,
    string TaskId,
    ClusterTaskKind Kind,
    DateTimeOffset? CreatedAt,
    DateTimeOffset SeenAt,
    DateTimeOffset? AcknowledgedAt)
{
    /// <summary>Whether it is an orphan that nobody has taken note of yet.</summary>
    public bool IsOpen => Kind != ClusterTaskKind.Preexisting && AcknowledgedAt is null;
}
