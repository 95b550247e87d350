using System.Collections.Immutable;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Simulation;

/// <summary>An order the cloud has taken, with everything that will become of it.</summary>
internal sealed record Order
{
    public required string TaskId { get; init; }

    public required string ClusterId { get; init; }

    public required Purchase Purchase { get; init; }

    public required int Count { get; init; }

    public required DateTimeOffset TakenAt { get; init; }

    /// <summary>When the task reaches its end.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    public required TaskState Ending { get; init; }

    /// <summary>The instances that are sold in the end; fewer than <see cref="Count"/> if the task fails wholly or in part.</summary>
    public required ImmutableArray<SoldNode> Nodes { get; init; }

    /// <summary>What the ended task says of its instances.</summary>
    public required ImmutableArray<InstanceResult> Named { get; init; }

    public bool HasEnded(DateTimeOffset now) => now >= EndsAt;

    /// <summary>The nodes that have to be paid for: while the task runs all that were ordered, later those sold.</summary>
    public int Charged(DateTimeOffset now) => HasEnded(now) ? Nodes.Length : Count;

    /// <summary>The nodes of this order that are there or still to come at an instant, seen from now.</summary>
    public int Standing(DateTimeOffset now, DateTimeOffset at) =>
        Nodes.Count(node => node.ExpiresAt > at) + (HasEnded(now) ? 0 : Count - Nodes.Length);

    public TaskState State(DateTimeOffset now) => HasEnded(now) ? Ending : TaskState.Running;
}
