using EdgeAutoscaler.Core.Capacity;

namespace EdgeAutoscaler.Core.Policies;

/// <summary>Draws the demand of a node group over future time. Pure: the same context gives the same verdict.</summary>
public interface IScalingPolicy
{
    /// <summary>Name as shown to people and in the <c>policy</c> label of metrics, for example <c>target-tracking cpu</c>.</summary>
    string Name { get; }

    /// <summary>Says how many nodes are needed and until when, or why it can't say.</summary>
    /// <param name="context">What is known.</param>
    PolicyVerdict Evaluate(PolicyContext context);

    /// <summary>The largest value of a signal that can be a load and no mistake; <see langword="null"/> when the policy doesn't read it.</summary>
    /// <param name="signalName">Name of the signal.</param>
    /// <param name="group">The group.</param>
    double? LargestPlausible(string signalName, NodeGroup group);
}
