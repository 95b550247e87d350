namespace EdgeAutoscaler.Core.Load;

/// <summary>One measurement of a signal.</summary>
/// <param name="At">When the value was measured (not when it was read): two samples with one instant are one sample.</param>
/// <param name="Value">The value in the signal's unit; finite and not negative.</param>
public readonly record struct LoadSample(DateTimeOffset At, double Value);
