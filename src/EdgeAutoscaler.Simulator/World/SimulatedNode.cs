namespace EdgeAutoscaler.Simulator.World;

/// <summary>A node, whose whole life is known when it is bought; its state is a function of the instant asked for.</summary>
internal sealed record SimulatedNode
{
    public required string InstanceId { get; init; }

    public required string InstanceType { get; init; }

    public required string EnsRegionId { get; init; }

    public required string ImageId { get; init; }

    public required string NodepoolId { get; init; }

    public required string IpAddress { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ListedAt { get; init; }

    /// <summary>When provisioning ends, well or badly.</summary>
    public required DateTimeOffset SettledAt { get; init; }

    public required bool Joins { get; init; }

    /// <summary>Null for pay-as-you-go.</summary>
    public required Lease? Lease { get; init; }

    /// <summary>Scripted: a running node that reports NotReady.</summary>
    public bool IsCutOff { get; init; }

    public string Name => $"{EnsRegionId}.{IpAddress}";

    public NodeState StateAt(DateTimeOffset now)
    {
        if (Lease is not null && Lease.ExpiryAt(now) <= now)
            return NodeState.Expired;
        if (now < ListedAt)
            return NodeState.Unlisted;
        if (now < SettledAt)
            return NodeState.Initial;
        return Joins ? NodeState.Running : NodeState.Failed;
    }

    public bool IsListedAt(DateTimeOffset now) => StateAt(now) is not (NodeState.Unlisted or NodeState.Expired);

    public bool IsReadyAt(DateTimeOffset now) => StateAt(now) is NodeState.Running && !IsCutOff;
}
