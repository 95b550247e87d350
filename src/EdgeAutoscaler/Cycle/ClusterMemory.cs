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
    private readonly Dictionary<string, DateTimeOffset> _countedAt = [];

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

    /// <summary>Adds a count of Ready nodes. Between two counts that differ the number is unknown: nobody saw when it changed.</summary>
    /// <param name="group">The group.</param>
    /// <param name="at">When it was counted.</param>
    /// <param name="ready">The count; <see langword="null"/> when the nodes could not be listed.</param>
    /// <param name="oldest">The oldest instant that is kept.</param>
    public void RememberReady(NodeGroup group, DateTimeOffset at, int? ready, DateTimeOffset oldest)
    {
        var known = ReadyNodes(group);
        var steps = known.Steps.Where(step => step.From > oldest && step.From < at).ToList();
        if (known.At(oldest) is { } before)
            steps.Insert(0, new Step(oldest, before));
        if (_countedAt.TryGetValue(group.Name, out var last) && known.At(last) != ready)
            steps.Add(new Step(last, null));
        steps.Add(new Step(at, ready));
        _readyNodes[group.Name] = StepFunction.From(steps);
        _countedAt[group.Name] = at;
    }
}
