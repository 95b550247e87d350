using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Policies;

namespace EdgeAutoscaler.Core.Forecasting;

/// <summary>What is forecast of a node group.</summary>
/// <param name="Signal">Name of the signal whose load it is.</param>
/// <param name="LoadPerNode">Load that one node takes, in the unit of the signal: its capacity times the utilization aimed at.</param>
/// <param name="Settings">Service level, history and horizon.</param>
public sealed record ForecastBasis(string Signal, double LoadPerNode, ForecastSettings Settings)
{
    /// <summary>The load of the predictive policy, else of the first that tracks a target; <see langword="null"/> for a group with neither.</summary>
    /// <param name="group">The group.</param>
    public static ForecastBasis? Of(NodeGroup group)
    {
        if (group.Policies.OfType<PredictivePolicy>().FirstOrDefault() is { } predictive)
            return new ForecastBasis(predictive.Signal, group.NodeCapacity * predictive.TargetUtilization, predictive.Settings);
        return group.Policies.OfType<TargetTrackingPolicy>().FirstOrDefault() is { } tracking
            ? new ForecastBasis(tracking.Signal, group.NodeCapacity * tracking.TargetUtilization, new ForecastSettings())
            : null;
    }
}
