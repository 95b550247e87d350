using System.Collections.Concurrent;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Core.Timelines;

namespace EdgeAutoscaler.Cycle;

/// <summary>
/// Samples and Ready nodes of a cluster as seen since the start. Nothing that money depends on: all of it can be lost and is read back
/// or gathered again.
/// </summary>
internal sealed class ClusterMemory
{
    private readonly Dictionary<(string Group, string Signal), LoadSeries> _series = [];
    private readonly Dictionary<string, StepFunction> _readyNodes = [];
    private readonly ConcurrentDictionary<string, DateTimeOffset> _endedTasks = [];

    /// <summary>Guards the memory: one evaluation at a time.</summary>
    public SemaphoreSlim Gate { get; } = new(1, 1);

    /// <summary>Whether past measurements have been read back.</summary>
    public bool HasHistory { get; set; }

    /// <summary>The samples of a signal.</summary>
    /// <param name="group">The group.</param>
    /// <param name="signal">The signal.</param>
    public LoadSeries Series(NodeGroup group, Signal signal) => _series.GetValueOrDefault((group.Name, signal.Name), LoadSeries.Empty);

    /// <summary>Adds samples of a signal.</summary>
    /// <param name="group">The group.</param>
    /// <param name="signal">The signal.</param>
    /// <param name="samples">The samples.</param>
    /// <param name="oldest">The oldest instant that is kept.</param>
    public void Remember(NodeGroup group, Signal signal, IReadOnlyList<LoadSample> samples, DateTimeOffset oldest) =>
        _series[(group.Name, signal.Name)] = Series(group, signal).With(samples, oldest);

    /// <summary>The Ready nodes of a group over the past, as far as they were seen.</summary>
    /// <param name="group">The group.</param>
    public StepFunction ReadyNodes(NodeGroup group) => _readyNodes.GetValueOrDefault(group.Name, StepFunction.Unknown);

    /// <summary>Adds a count of Ready nodes.</summary>
    /// <param name="group">The group.</param>
    /// <param name="at">When it was counted.</param>
    /// <param name="ready">The count; <see langword="null"/> when the nodes could not be listed.</param>
    /// <param name="oldest">The oldest instant that is kept.</param>
    public void RememberReady(NodeGroup group, DateTimeOffset at, int? ready, DateTimeOffset oldest)
    {
        var known = ReadyNodes(group);
        var kept = known.Steps.Where(step => step.From > oldest && step.From < at).Append(new Step(at, ready));
        _readyNodes[group.Name] = StepFunction.From(known.At(oldest) is { } before ? kept.Prepend(new Step(oldest, before)) : kept);
    }

    /// <summary>When a task was first seen to have ended; a new process starts counting anew.</summary>
    /// <param name="taskId">A task that has ended.</param>
    /// <param name="now">Now.</param>
    public DateTimeOffset EndedSince(string taskId, DateTimeOffset now) => _endedTasks.GetOrAdd(taskId, now);

    /// <summary>Forgets a task whose purchase is settled.</summary>
    /// <param name="taskId">The task.</param>
    public void Forget(string taskId) => _endedTasks.TryRemove(taskId, out _);
}
