namespace EdgeAutoscaler.Status;

/// <summary>What a policy said.</summary>
/// <param name="Name">Name of the policy.</param>
/// <param name="Nodes">Most nodes it asks for within the planning horizon; <see langword="null"/> when it asks for nothing.</param>
/// <param name="Explanation">Why.</param>
public sealed record PolicyStatus(string Name, int? Nodes, string Explanation);
