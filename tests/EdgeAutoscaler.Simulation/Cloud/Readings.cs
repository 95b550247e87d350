using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Simulation.Cloud;

/// <summary>What a process was last told of a cluster.</summary>
internal sealed class Readings
{
    /// <summary>Whether the cluster was said to be running.</summary>
    public bool IsRunning { get; set; }

    /// <summary>Whether the nodes could be listed.</summary>
    public bool HasNodes { get; set; }

    /// <summary>The last complete task list; none when the last one failed.</summary>
    public IReadOnlyList<TaskSummary>? Tasks { get; set; }

    /// <summary>The orders that were on it.</summary>
    public IReadOnlyList<Order> Shown { get; set; } = [];

    /// <summary>When each complete task list came.</summary>
    public List<DateTimeOffset> ListedAt { get; } = [];
}
