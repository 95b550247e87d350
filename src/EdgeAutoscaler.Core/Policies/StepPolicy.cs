using System.Collections.Immutable;
using EdgeAutoscaler.Core.Capacity;

namespace EdgeAutoscaler.Core.Policies;

/// <summary>Adds a fixed number of nodes when a signal reaches a threshold: nodes = Ready when measured + the rung's adjustment.</summary>
/// <param name="signal">Name of the signal.</param>
/// <param name="rules">The rungs in ascending order; the highest one reached applies. Below the first the policy needs no node.</param>
public sealed class StepPolicy(string signal, ImmutableArray<StepRule> rules) : IScalingPolicy
{
    // A queue may grow far beyond the last rung, and each rung adds little.
    private const double FarAboveTheLastRung = 1000;

    /// <inheritdoc/>
    public string Name { get; } = $"step {signal}";

    /// <inheritdoc/>
    public double? LargestPlausible(string signalName, NodeGroup group) => signalName == signal ? Math.Max(1, rules[^1].AtLeast) * FarAboveTheLastRung : null;

    /// <inheritdoc/>
    public PolicyVerdict Evaluate(PolicyContext context) => ReactiveDemand.Evaluate(
        Name,
        signal,
        context,
        // Whether a sample counts must not depend on its value: a higher one would otherwise be skipped where a lower one decides.
        (state, sample) => ReactiveDemand.SteadyReadyNodes(context, state, sample) is not { } ready ? null
            : Reached(sample.Value) is { } rule ? ready + rule.Add : 0,
        (sample, nodes) => Reached(sample.Value) is { } rule
            ? $"{signal} {ReactiveDemand.Number(sample.Value)} ≥ {ReactiveDemand.Number(rule.AtLeast)}: {nodes - rule.Add} Ready + {rule.Add}"
            : $"{signal} {ReactiveDemand.Number(sample.Value)} below every step");

    private StepRule? Reached(double value)
    {
        StepRule? reached = null;
        foreach (var rule in rules)
        {
            if (value >= rule.AtLeast)
                reached = rule;
        }

        return reached;
    }
}
