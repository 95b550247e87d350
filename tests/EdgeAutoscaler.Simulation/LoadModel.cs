using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Core.Ports;

namespace EdgeAutoscaler.Simulation;

/// <summary>Loads that wander, follow the day, spike, and at times can't be read.</summary>
internal sealed class LoadModel(TimeProvider clock, Dice dice, Odds odds, EventLog log) : ILoadSource
{
    private readonly Dictionary<string, LoadCurve> _curves = [];

    /// <summary>Goes on to what will be read until the next call.</summary>
    public void Advance(IEnumerable<NodeGroup> groups)
    {
        foreach (var group in groups)
        {
            if (!_curves.TryGetValue(group.FullName, out var curve))
                _curves.Add(group.FullName, curve = new LoadCurve(group, dice));
            if (curve.Advance(clock.GetUtcNow(), odds) is { } fault)
                log.Add(fault, group.FullName);
        }
    }

    /// <summary>The most nodes anybody may want right now.</summary>
    public int MostWanted(NodeGroup group) => Math.Max(group.MinNodes, _curves[group.FullName].NodesWanted ?? 0);

    public Task<IReadOnlyList<SignalReading>> ReadAsync(IReadOnlyList<Signal> signals, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<SignalReading>>([.. signals.Select(signal => _curves[signal.Query].Read(clock.GetUtcNow()))]);

    public Task<IReadOnlyList<SignalReading>> ReadHistoryAsync(
        IReadOnlyList<Signal> signals, DateTimeOffset from, DateTimeOffset to, TimeSpan step, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<SignalReading>>([.. signals.Select(signal => _curves[signal.Query].History(from, to))]);
}
