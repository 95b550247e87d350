namespace EdgeAutoscaler.Simulation;

/// <summary>Something happened that the service promises never happens.</summary>
internal sealed class InvariantViolation(string invariant, string what) : Exception($"{invariant}: {what}");
