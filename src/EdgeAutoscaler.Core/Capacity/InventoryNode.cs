namespace EdgeAutoscaler.Core.Capacity;

/// <summary>A worker node as the cloud lists it.</summary>
/// <param name="InstanceId">Instance id.</param>
/// <param name="Name">Node or instance name; may be empty while it is being created.</param>
/// <param name="InstanceType">ENS instance type; may be empty while it is being created.</param>
/// <param name="NodepoolId">Node pool id, where it is in one.</param>
/// <param name="Status">Ready or not.</param>
/// <param name="CreatedAt">Creation time, where it is known.</param>
/// <param name="ExpiresAt">End of the lease; <see langword="null"/> when it doesn't expire or isn't known.</param>
public sealed record InventoryNode(
    string InstanceId,
    string Name,
    string InstanceType,
    string? NodepoolId,
    NodeStatus Status,
    DateTimeOffset? CreatedAt,
    DateTimeOffset? ExpiresAt);
