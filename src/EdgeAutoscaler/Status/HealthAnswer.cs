namespace EdgeAutoscaler.Status;

/// <summary>An answer about health.</summary>
/// <param name="Ok">Whether all is well.</param>
/// <param name="Reasons">What isn't, one sentence each; empty when all is well.</param>
internal sealed record HealthAnswer(bool Ok, IReadOnlyList<string> Reasons);
