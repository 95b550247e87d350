namespace EdgeAutoscaler.Status;

/// <summary>A managed cluster as last seen.</summary>
/// <param name="Name">Name in the configuration.</param>
/// <param name="ClusterId">Id at the cloud.</param>
/// <param name="State">State at the cloud; <see langword="null"/> when it could not be read.</param>
/// <param name="LastCycleAt">When it was last evaluated, on the service's clock; <see langword="null"/> before the first time.</param>
/// <param name="LastCycleResult">Result of the last cycle, as in metrics.</param>
/// <param name="SafeToScale">Whether the last cycle could read everything it needs to buy.</param>
/// <param name="Groups">Its node groups.</param>
public sealed record ClusterStatus(
    string Name,
    string ClusterId,
    string? State,
    DateTimeOffset? LastCycleAt,
    string? LastCycleResult,
    bool SafeToScale,
    IReadOnlyList<GroupStatus> Groups);
