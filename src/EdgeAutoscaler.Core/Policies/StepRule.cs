namespace EdgeAutoscaler.Core.Policies;

/// <summary>One rung of a step policy.</summary>
/// <param name="AtLeast">Value of the signal from which on the rung applies (inclusive).</param>
/// <param name="Add">Nodes to add to those that were Ready when the value was measured; at least 1.</param>
public readonly record struct StepRule(double AtLeast, int Add);
