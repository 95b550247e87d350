namespace EdgeAutoscaler.Core.Policies;

/// <summary>Draws the demand of a node group over future time. Pure: the same context gives the same verdict.</summary>
public interface IScalingPolicy
{
    /// <summary>Name as shown to people and in the <c>policy</c> label of metrics, for example <c>target-tracking cpu</c>.</summary>
    string Name { get; }

    /// <summary>Says how many nodes are needed and until when, or why it can't say.</summary>
    /// <param name="context">What is known.</param>
    PolicyVerdict Evaluate(PolicyContext context);
}
