namespace EdgeAutoscaler.Status;

/// <summary>A scale-out task that belongs to no purchase and that nobody has taken note of.</summary>
/// <param name="Cluster">Cluster name.</param>
/// <param name="TaskId">Task id.</param>
/// <param name="Kind"><c>foreign</c> or <c>late</c>.</param>
/// <param name="CreatedAt">When it was created, where the cloud says so.</param>
/// <param name="SeenAt">When it was first seen.</param>
public sealed record OrphanStatus(string Cluster, string TaskId, string Kind, DateTimeOffset? CreatedAt, DateTimeOffset SeenAt);
