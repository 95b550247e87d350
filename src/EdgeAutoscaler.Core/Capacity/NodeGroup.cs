using System.Collections.Immutable;
using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Core.Policies;

namespace EdgeAutoscaler.Core.Capacity;

/// <summary>A set of interchangeable nodes of one cluster that is scaled as one.</summary>
public sealed record NodeGroup
{
    /// <summary>Name of the cluster it belongs to.</summary>
    public required string Cluster { get; init; }

    /// <summary>Name, unique in its cluster.</summary>
    public required string Name { get; init; }

    /// <summary>Nodes that are wanted at all times; default 0.</summary>
    public int MinNodes { get; init; }

    /// <summary>Nodes that are never exceeded, those in flight included.</summary>
    public required int MaxNodes { get; init; }

    /// <summary>Load that one node can carry, in the unit of its signals (for example cores); default 1.</summary>
    public double NodeCapacity { get; init; } = 1;

    /// <summary>Which listed nodes are its own.</summary>
    public required NodeMatch Match { get; init; }

    /// <summary>Its load signals.</summary>
    public ImmutableArray<Signal> Signals { get; init; } = [];

    /// <summary>The policies whose demands are combined by maximum.</summary>
    public ImmutableArray<IScalingPolicy> Policies { get; init; } = [];

    /// <summary>How much evidence reactive policies want.</summary>
    public Stabilization Stabilization { get; init; } = Stabilization.None;

    /// <summary>The limits of its purchases.</summary>
    public GroupLimits Limits { get; init; } = new();

    /// <summary>What can be bought for it.</summary>
    public ImmutableArray<Offer> Offers { get; init; } = [];

    /// <summary>Cluster and name, as people write it: <c>beijing/transcode</c>.</summary>
    public string FullName => $"{Cluster}/{Name}";
}
