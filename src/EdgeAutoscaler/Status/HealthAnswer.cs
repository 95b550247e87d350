namespace EdgeAutoscaler.Status;

/// <summary>An answer to a health question.</summary>
/// <param name="Ok">Whether all is well.</param>
/// <param name="Reasons">What isn't, in words; empty when all is well.</param>
internal sealed record HealthAnswer(bool Ok, IReadOnlyList<string> Reasons);
