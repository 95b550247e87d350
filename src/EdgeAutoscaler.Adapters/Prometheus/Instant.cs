namespace EdgeAutoscaler.Adapters.Prometheus;

/// <summary>One series at one time.</summary>
/// <param name="Series">The series.</param>
/// <param name="Value">Its value then.</param>
internal readonly record struct Instant(Series Series, double Value);
