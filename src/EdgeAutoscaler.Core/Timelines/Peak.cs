namespace EdgeAutoscaler.Core.Timelines;

/// <summary>The largest known value of a step function in a window.</summary>
/// <param name="Value">The value in nodes.</param>
/// <param name="At">The first instant in the window at which it holds.</param>
public readonly record struct Peak(int Value, DateTimeOffset At);
