using System.Collections.Concurrent;
using EdgeAutoscaler.Core.Capacity;
using Prometheus;

namespace EdgeAutoscaler.Telemetry;

/// <summary>What became of the capacity that was paid for: used, idle, or missing. Each reading stands for the time since the one before.</summary>
internal sealed class UsageMetrics
{
    // Over a longer gap nobody knows what happened.
    private static readonly TimeSpan LongestGap = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _lastAt = new();
    private readonly Counter _load;
    private readonly Counter _idle;
    private readonly Counter _unserved;

    /// <summary>Registers the families.</summary>
    /// <param name="families">Where they are registered.</param>
    public UsageMetrics(MetricFamilies families)
    {
        _load = families.Counter("load_node_seconds_total", "Load, in seconds of work of one node.", "cluster", "node_group");
        _idle = families.Counter("idle_node_seconds_total", "Capacity of Ready nodes that no load used, in seconds of one node: paid for nothing.", "cluster", "node_group");
        _unserved = families.Counter("unserved_node_seconds_total", "Load beyond the capacity of all Ready nodes, in seconds of work of one node.", "cluster", "node_group");
    }

    /// <summary>Makes every series of a group exist.</summary>
    /// <param name="group">The group.</param>
    public void Configured(NodeGroup group)
    {
        foreach (var counter in (Counter[])[_load, _idle, _unserved])
            counter.WithLabels(group.Cluster, group.Name);
    }

    /// <summary>Load and nodes of a group were read.</summary>
    /// <param name="group">The group.</param>
    /// <param name="needed">Load in nodes; <see langword="null"/> when it isn't known.</param>
    /// <param name="ready">Ready nodes.</param>
    /// <param name="at">When.</param>
    public void Read(NodeGroup group, double? needed, int ready, DateTimeOffset at)
    {
        var passed = at - _lastAt.GetValueOrDefault(group.FullName, at);
        _lastAt[group.FullName] = at;
        if (needed is not { } nodes || passed <= TimeSpan.Zero || passed > LongestGap)
            return;
        string[] labels = [group.Cluster, group.Name];
        _load.WithLabels(labels).Inc(nodes * passed.TotalSeconds);
        _idle.WithLabels(labels).Inc(Math.Max(0, ready - nodes) * passed.TotalSeconds);
        _unserved.WithLabels(labels).Inc(Math.Max(0, nodes - ready) * passed.TotalSeconds);
    }
}
