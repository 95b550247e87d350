namespace EdgeAutoscaler.Adapters.Prometheus;

/// <summary>One value of a series.</summary>
/// <param name="Time">When it was evaluated, in milliseconds of unix time.</param>
/// <param name="Value">The value, whatever it is: NaN and infinities included.</param>
internal readonly record struct Point(long Time, double Value);
