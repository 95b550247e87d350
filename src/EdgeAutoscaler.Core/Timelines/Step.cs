namespace EdgeAutoscaler.Core.Timelines;

/// <summary>One step of a <see cref="StepFunction"/>.</summary>
/// <param name="From">First instant at which the value holds (inclusive, UTC).</param>
/// <param name="Value">The value in nodes until the next step; <see langword="null"/> means unknown.</param>
public readonly record struct Step(DateTimeOffset From, int? Value);
