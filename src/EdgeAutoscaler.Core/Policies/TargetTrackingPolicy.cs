namespace EdgeAutoscaler.Core.Policies;

/// <summary>Keeps the load of each node at a share of its capacity: nodes = ⌈load ÷ (capacity × target)⌉.</summary>
/// <param name="signal">Name of a signal that measures the load in the unit of the node capacity.</param>
/// <param name="targetUtilization">Share of the capacity to aim at, in (0, 1].</param>
public sealed class TargetTrackingPolicy(string signal, double targetUtilization) : IScalingPolicy
{
    /// <inheritdoc/>
    public string Name { get; } = $"target-tracking {signal}";

    /// <summary>Name of the signal.</summary>
    public string Signal => signal;

    /// <summary>Share of the capacity to aim at.</summary>
    public double TargetUtilization => targetUtilization;

    /// <inheritdoc/>
    public PolicyVerdict Evaluate(PolicyContext context) => ReactiveDemand.Evaluate(
        Name,
        signal,
        context,
        (_, sample) => ReactiveDemand.Ceiling(sample.Value / (context.NodeCapacity * targetUtilization)),
        (sample, _) => $"{signal} {ReactiveDemand.Number(sample.Value)} at {ReactiveDemand.Number(context.NodeCapacity)}×{ReactiveDemand.Number(targetUtilization)} per node");
}
