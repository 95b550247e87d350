using EdgeAutoscaler.Core.Capacity;

namespace EdgeAutoscaler.Core.Policies;

/// <summary>Keeps the load of each node at a share of its capacity: nodes = ⌈load ÷ (capacity × target)⌉.</summary>
/// <param name="signal">Name of a signal that measures the load in the unit of the node capacity.</param>
/// <param name="targetUtilization">Share of the capacity to aim at, in (0, 1].</param>
public sealed class TargetTrackingPolicy(string signal, double targetUtilization) : IScalingPolicy
{
    // A group that lacks so many nodes was sized for something else.
    private const double TimesMaxNodes = 100;

    /// <inheritdoc/>
    public string Name { get; } = $"target-tracking {signal}";

    /// <summary>Name of the signal.</summary>
    public string Signal => signal;

    /// <summary>Share of the capacity to aim at.</summary>
    public double TargetUtilization => targetUtilization;

    /// <inheritdoc/>
    public double? LargestPlausible(string signalName, NodeGroup group) => signalName == signal ? group.MaxNodes * group.NodeCapacity * TimesMaxNodes : null;

    /// <inheritdoc/>
    public PolicyVerdict Evaluate(PolicyContext context) => ReactiveDemand.Evaluate(
        Name,
        signal,
        context,
        (_, sample) => ReactiveDemand.Ceiling(sample.Value / (context.NodeCapacity * targetUtilization)),
        (sample, _) => $"{signal} {ReactiveDemand.Number(sample.Value)} at {ReactiveDemand.Number(context.NodeCapacity)}×{ReactiveDemand.Number(targetUtilization)} per node");
}
