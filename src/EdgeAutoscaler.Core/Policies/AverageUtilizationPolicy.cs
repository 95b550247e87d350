using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Capacity;

namespace EdgeAutoscaler.Core.Policies;

/// <summary>
/// Keeps the average utilisation of the Ready nodes at a target: nodes = ⌈Ready nodes × utilisation ÷ target⌉, with the nodes that were
/// Ready when the utilisation was measured.
/// </summary>
/// <param name="signal">Name of a signal that measures the average utilisation, 1 = fully used.</param>
/// <param name="targetUtilization">Utilisation to aim at, in (0, 1].</param>
public sealed class AverageUtilizationPolicy(string signal, double targetUtilization) : IScalingPolicy
{
    // Nodes can be asked for a few times what they carry, but hardly for more; most percentages taken for a share are.
    private const double LargestUtilization = 5;

    /// <inheritdoc/>
    public string Name { get; } = $"average-utilization {signal}";

    /// <inheritdoc/>
    public double? LargestPlausible(string signalName, NodeGroup group) => signalName == signal ? LargestUtilization : null;

    /// <inheritdoc/>
    public PolicyVerdict Evaluate(PolicyContext context) => ReactiveDemand.Evaluate(
        Name,
        signal,
        context,
        (state, sample) => ReactiveDemand.SteadyReadyNodes(context, state, sample) is { } ready
            ? ReactiveDemand.Ceiling(ready * sample.Value / targetUtilization)
            : null,
        (sample, _) => $"{signal} {ReactiveDemand.Number(sample.Value)} of {LimitText.Count(context.ReadyNodes.At(sample.At) ?? 0, "node")}, target {ReactiveDemand.Number(targetUtilization)}");
}
