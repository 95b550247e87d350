namespace EdgeAutoscaler.Simulator.World;

/// <summary>A valid purchase request, without the password.</summary>
internal sealed record ScaleOutOrder
{
    public required string InstanceType { get; init; }

    public required string EnsRegionId { get; init; }

    public required string ImageId { get; init; }

    public required int Count { get; init; }

    public required int Months { get; init; }

    public required int? AutoRenewMonths { get; init; }

    public required TimeSpan Timeout { get; init; }
}
