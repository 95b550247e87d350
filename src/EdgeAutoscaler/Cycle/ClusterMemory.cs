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
    private long? _epoch;
    private volatile bool _hasHistory;

    /// <summary>Guards the memory: one evaluation at a time.</summary>
    public SemaphoreSlim Gate { get; } = new(1, 1);

    /// <summary>Whether past measurements have been read back and none was missed since.</summary>
    public bool HasHistory => _hasHistory;

    /// <summary>
    /// Notes the epoch of a cycle. When it doesn't follow the last one, another replica has run cycles in between and seen samples that this
    /// one missed: a spike that was gone meanwhile would seem to have stood all the time. The past is then read back as after a start.
    /// </summary>
    /// <param name="epoch">The epoch.</param>
    public void Serve(long epoch)
    {
        if (_epoch is { } last && epoch != last + 1)
            _hasHistory = false;
        _epoch = epoch;
    }

    /// <summary>Begins anew with past measurements.</summary>
    /// <param name="remember">Reads them back.</param>
    public async Task ReadBackAsync(Func<Task> remember)
    {
        _series.Clear();
        await remember();
        _hasHistory = true;
    }

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
