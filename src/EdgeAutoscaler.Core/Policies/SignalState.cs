using EdgeAutoscaler.Core.Load;

namespace EdgeAutoscaler.Core.Policies;

/// <summary>A signal at the moment of planning: its samples, or why it can't be used.</summary>
/// <param name="Signal">The signal.</param>
/// <param name="Samples">Distinct measurements, oldest first; empty when there are none.</param>
/// <param name="Problem">Why the newest reading can't be used; <see langword="null"/> when it can.</param>
/// <param name="Detail">The problem in one sentence.</param>
public sealed record SignalState(Signal Signal, LoadSeries Samples, SignalProblem? Problem, string? Detail);
