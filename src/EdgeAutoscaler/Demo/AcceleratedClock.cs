namespace EdgeAutoscaler.Demo;

/// <summary>A clock that runs faster than real time. Only its calendar does: timers and timestamps stay real.</summary>
/// <param name="real">Real time.</param>
/// <param name="speed">How many times faster; at least 1.</param>
internal sealed class AcceleratedClock(TimeProvider real, double speed) : TimeProvider
{
    private readonly long _startedAt = real.GetTimestamp();
    private readonly DateTimeOffset _start = real.GetUtcNow();

    public override long TimestampFrequency => real.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => real.LocalTimeZone;

    public override DateTimeOffset GetUtcNow() => _start + (real.GetElapsedTime(_startedAt) * speed);

    public override long GetTimestamp() => real.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        real.CreateTimer(callback, state, dueTime, period);
}
