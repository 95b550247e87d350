namespace EdgeAutoscaler.Simulator.Load;

/// <summary>One scraped value.</summary>
internal readonly record struct LoadSample(DateTimeOffset At, double Value);
