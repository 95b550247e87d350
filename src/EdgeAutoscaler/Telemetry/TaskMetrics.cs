using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Status;
using Prometheus;

namespace EdgeAutoscaler.Telemetry;

/// <summary>The cloud's tasks from the call to Ready nodes.</summary>
internal sealed class TaskMetrics
{
    private static readonly double[] Buckets = [30, 60, 120, 300, 600, 900, 1800, 2700, 3600, 5400, 7200];
    private static readonly IntentState[] Ends = [IntentState.Fulfilled, IntentState.Partial, IntentState.Failed];

    private readonly Gauge _tasks;
    private readonly Counter _ended;
    private readonly Histogram _duration;
    private readonly Histogram _leadTime;

    /// <summary>Registers the families.</summary>
    /// <param name="families">Where they are registered.</param>
    public TaskMetrics(MetricFamilies families)
    {
        _tasks = families.Gauge("tasks", "Tasks of open purchases, by state as last seen.", "cluster", "node_group", "state");
        _ended = families.Counter("tasks_total", "Tasks that ended, by whether all, some or none of their nodes came.", "cluster", "node_group", "result");
        _duration = families.Histogram("task_duration_seconds", "Time from the call to the end of its task.", Buckets, "cluster", "node_group");
        _leadTime = families.Histogram("lead_time_seconds", "Time from the call to a Ready node.", Buckets, "cluster", "node_group");
    }

    /// <summary>Makes every series of a group exist.</summary>
    /// <param name="group">The group.</param>
    public void Configured(NodeGroup group)
    {
        foreach (var state in Words.All<TaskState>())
            _tasks.WithLabels(group.Cluster, group.Name, state);
        foreach (var end in Ends)
            _ended.WithLabels(group.Cluster, group.Name, Words.Of(end));
        _duration.WithLabels(group.Cluster, group.Name);
        _leadTime.WithLabels(group.Cluster, group.Name);
    }

    /// <summary>The purchases of a group were read.</summary>
    /// <param name="group">The group.</param>
    /// <param name="intents">Its purchases.</param>
    public void IntentsRead(NodeGroup group, IReadOnlyList<IntentRecord> intents)
    {
        var tasks = intents
            .Where(record => record.TaskId is not null && !record.State.IsFinal())
            .Select(record => record.TaskState ?? TaskState.Unknown)
            .ToList();
        foreach (var state in Enum.GetValues<TaskState>())
            _tasks.WithLabels(group.Cluster, group.Name, Words.Of(state)).Set(tasks.Count(task => task == state));
    }

    /// <summary>A task ended.</summary>
    /// <param name="cluster">Cluster name.</param>
    /// <param name="nodeGroup">Node group name.</param>
    /// <param name="state">Where its purchase ended: Fulfilled, Partial or Failed.</param>
    /// <param name="duration">Time since the call.</param>
    /// <exception cref="ArgumentOutOfRangeException">The state is not the end of a task.</exception>
    public void Ended(string cluster, string nodeGroup, IntentState state, TimeSpan duration)
    {
        if (!Ends.Contains(state))
            throw new ArgumentOutOfRangeException(nameof(state), state, "A task ends Fulfilled, Partial or Failed.");
        _ended.WithLabels(cluster, nodeGroup, Words.Of(state)).Inc();
        _duration.WithLabels(cluster, nodeGroup).Observe(duration.TotalSeconds);
    }

    /// <summary>A node became Ready.</summary>
    /// <param name="cluster">Cluster name.</param>
    /// <param name="nodeGroup">Node group name.</param>
    /// <param name="leadTime">Time since the call.</param>
    public void LeadTimeSeen(string cluster, string nodeGroup, TimeSpan leadTime) =>
        _leadTime.WithLabels(cluster, nodeGroup).Observe(leadTime.TotalSeconds);
}
