namespace EdgeAutoscaler.Backtest.Traces;

/// <summary>A load from a moment on, until the next point.</summary>
/// <param name="At">Time since the start of the trace.</param>
/// <param name="Load">The load, in the unit of the group's signal; finite and not negative.</param>
internal readonly record struct TracePoint(TimeSpan At, double Load);
