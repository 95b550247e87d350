using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Core.Ports;

namespace EdgeAutoscaler.Simulation.Load;

/// <summary>Loads that wander, follow the day, spike, and at times can't be read.</summary>
internal sealed class LoadModel(SimulatedWorld world) : ILoadSource
{
    private readonly Dictionary<string, LoadCurve> _curves = [];
    private DateTimeOffset _clockWrongAt;

    /// <summary>Goes on to what will be read until the next call.</summary>
    public void Advance()
    {
        if (world.Clock.WallError.Duration() > TimeSpan.FromMinutes(5))
            _clockWrongAt = world.Now;
        foreach (var group in world.Fleet.Clusters.SelectMany(cluster => cluster.NodeGroups))
        {
            if (!_curves.TryGetValue(group.FullName, out var curve))
                _curves.Add(group.FullName, curve = new LoadCurve(group, world.Dice));
            if (curve.Advance(world.Now, world.Odds) is { } fault)
                world.Log.Add(fault, group.FullName);
        }
    }

    /// <summary>The most nodes anybody may want right now.</summary>
    public int MostWanted(NodeGroup group) => Math.Max(group.MinNodes, _curves[group.FullName].NodesWanted(world.Now, HasPast) ?? 0);

    // A process that started by a wrong clock has read back a past that isn't; its spike guard is off until it has seen ten samples.
    private bool HasPast => world.Now > _clockWrongAt + TimeSpan.FromHours(12);

    public Task<IReadOnlyList<SignalReading>> ReadAsync(IReadOnlyList<Signal> signals, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<SignalReading>>([.. signals.Select(signal => _curves[signal.Query].Read(world.Now))]);

    public Task<IReadOnlyList<SignalReading>> ReadHistoryAsync(
        IReadOnlyList<Signal> signals, DateTimeOffset from, DateTimeOffset to, TimeSpan step, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<SignalReading>>([.. signals.Select(signal => _curves[signal.Query].History(from, to))]);
}
