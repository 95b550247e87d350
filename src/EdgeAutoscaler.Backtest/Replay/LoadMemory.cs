using System.Collections.Immutable;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Core.Policies;
using EdgeAutoscaler.Core.Timelines;

namespace EdgeAutoscaler.Backtest.Replay;

/// <summary>Samples and Ready nodes as the service would have seen them so far: one sample a step, nothing of the future.</summary>
/// <param name="group">The group; the trace is its first signal.</param>
/// <param name="step">Time between two evaluations.</param>
internal sealed class LoadMemory(NodeGroup group, TimeSpan step)
{
    private const int ReadyStepsKept = 120;

    // The spike guard looks back; stabilization looks at its own few samples. More would only be slow.
    private readonly TimeSpan _kept = step * (group.Limits.SpikeGuard ? 120 : group.Stabilization.Of);
    private LoadSeries _samples = LoadSeries.Empty;

    /// <summary>Ready nodes over the past.</summary>
    public StepFunction ReadyNodes { get; private set; } = StepFunction.Unknown;

    /// <summary>The group's signals; those after the first are not replayed and have no state.</summary>
    public ImmutableDictionary<string, SignalState> Signals => group.Signals.IsEmpty
        ? ImmutableDictionary<string, SignalState>.Empty
        : ImmutableDictionary<string, SignalState>.Empty.Add(group.Signals[0].Name, new SignalState(group.Signals[0], _samples, null, null));

    /// <summary>Adds what is seen now.</summary>
    /// <param name="now">Now; later than the last time.</param>
    /// <param name="load">The load.</param>
    /// <param name="ready">Ready nodes.</param>
    public void Remember(DateTimeOffset now, double load, int ready)
    {
        _samples = _samples.With([new LoadSample(now, load)], now - _kept);
        if (ReadyNodes.At(now) != ready)
            ReadyNodes = StepFunction.From(ReadyNodes.Steps.TakeLast(ReadyStepsKept).Append(new Step(now, ready)));
    }
}
