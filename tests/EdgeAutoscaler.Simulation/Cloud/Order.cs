using System.Collections.Immutable;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Simulation.Cloud;

/// <summary>An order the cloud takes, with everything that will become of it.</summary>
internal sealed class Order
{
    public required string TaskId { get; init; }

    public required string TaskType { get; init; }

    public required string ClusterId { get; init; }

    /// <summary>The purchase it is the effect of; none: somebody else's.</summary>
    public required Purchase? Purchase { get; init; }

    public required int Count { get; init; }

    /// <summary>When the cloud takes it; may lie ahead.</summary>
    public required DateTimeOffset TakenAt { get; init; }

    /// <summary>When the cloud says that it took it; none: it doesn't say.</summary>
    public required DateTimeOffset? StatedAt { get; init; }

    /// <summary>From when on the task list is sure to show it.</summary>
    public required DateTimeOffset ShownFrom { get; init; }

    /// <summary>From when on nobody hears of the task any more; none: never.</summary>
    public required DateTimeOffset? GoneFrom { get; init; }

    /// <summary>When the task reaches its end.</summary>
    public required DateTimeOffset EndsAt { get; set; }

    public required TaskState Ending { get; set; }

    /// <summary>The instances that are sold in the end.</summary>
    public required ImmutableArray<SoldNode> Nodes { get; set; }

    /// <summary>What the ended task says of its instances.</summary>
    public required ImmutableArray<InstanceResult> Named { get; set; }

    /// <summary>Whether the cloud took or listed it later than it is assumed to.</summary>
    public required bool BreaksItsWord { get; init; }

    public bool HasEnded(DateTimeOffset now) => now >= EndsAt;

    public TaskState State(DateTimeOffset now) => HasEnded(now) ? Ending : TaskState.Running;

    /// <summary>The nodes that the ledger must have money for: those ordered, and when the task has ended those sold.</summary>
    public int Charged(DateTimeOffset now) => HasEnded(now) ? Math.Min(Count, Punctual) : Count;

    /// <summary>The nodes that the ledger must have charged once the purchase is settled; what exceeds the order counts if the task is there to name it.</summary>
    public int Settled => Named.IsEmpty || GoneFrom is not null ? Math.Min(Count, Punctual) : Nodes.Length;

    /// <summary>The nodes that are there or still to come at an instant, as far as anybody can know now.</summary>
    public int Standing(DateTimeOffset now, DateTimeOffset at)
    {
        var (listed, ahead, seen) = (0, HasEnded(now) ? 0 : Math.Max(0, Count - Nodes.Length), 0);
        foreach (var node in Nodes)
        {
            var isSeen = node.ListedAt <= now;
            seen += isSeen ? 1 : 0;
            if (node.ExpiresAt <= at)
                continue;
            listed += isSeen ? 1 : 0;
            ahead += isSeen || (node.IsLate && HasEnded(now)) ? 0 : 1;
        }

        return listed + Math.Min(ahead, Math.Max(0, Count - seen));
    }

    /// <summary>Somebody cancels the task: what isn't listed by now never comes.</summary>
    public void Cancel(DateTimeOffset now)
    {
        (EndsAt, Ending) = (now, TaskState.Failed);
        Nodes = [.. Nodes.Where(node => node.ListedAt <= now)];
        var left = Nodes.Select(node => node.InstanceId).ToHashSet();
        Named = [.. Named.Where(named => left.Contains(named.InstanceId))];
    }

    private int Punctual => Nodes.Count(node => !node.IsLate);
}
