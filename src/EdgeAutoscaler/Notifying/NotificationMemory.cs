using System.Collections.Concurrent;

namespace EdgeAutoscaler.Notifying;

/// <summary>What was told and seen already. It goes on from one life of the service to the next, so that a change of the configuration repeats nothing.</summary>
/// <param name="clock">Real time.</param>
internal sealed class NotificationMemory(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, DeliveryGate> _gates = new();

    /// <summary>What stands, as it was last seen.</summary>
    public StandingWatch Standing { get; } = new();

    /// <summary>What is wrong with the configuration file, as it was last told; <see langword="null"/> when nothing was.</summary>
    public string? ConfigurationProblem { get; set; }

    /// <summary>The gate of a target.</summary>
    /// <param name="target">Its name.</param>
    public DeliveryGate GateOf(string target) => _gates.GetOrAdd(target, _ => new DeliveryGate(clock));
}
