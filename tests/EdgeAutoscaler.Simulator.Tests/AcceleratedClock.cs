namespace EdgeAutoscaler.Simulator.Tests;

/// <summary>Simulated time that runs as a multiple of real time, as in the demo.</summary>
internal sealed class AcceleratedClock(DateTimeOffset start, double speed) : TimeProvider
{
    private readonly long _started = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => start + (System.GetElapsedTime(_started) * speed);
}
