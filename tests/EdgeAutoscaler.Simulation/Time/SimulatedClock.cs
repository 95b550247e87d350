namespace EdgeAutoscaler.Simulation.Time;

/// <summary>
/// Time as a machine sees it: a monotonic clock that only ever runs, and a wall clock that can be set. What time it really is, the service
/// never learns from it.
/// </summary>
/// <param name="start">The real time of the beginning.</param>
internal sealed class SimulatedClock(DateTimeOffset start) : TimeProvider
{
    private readonly List<SimulatedTimer> _timers = [];
    private TimeSpan _elapsed;

    /// <summary>The time it really is.</summary>
    public DateTimeOffset Truth => start + _elapsed;

    /// <summary>How far the wall clock is ahead of the truth.</summary>
    public TimeSpan WallError { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => Truth + WallError;

    public override long GetTimestamp() => _elapsed.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new SimulatedTimer(this, callback, state, dueTime);

    /// <summary>Lets time pass; timers that are due by then fire.</summary>
    public void Advance(TimeSpan time)
    {
        _elapsed += time;
        foreach (var timer in _timers.Where(timer => timer.IsDue(Truth)).ToList())
            timer.Fire();
    }

    internal void Add(SimulatedTimer timer) => _timers.Add(timer);

    internal void Remove(SimulatedTimer timer) => _timers.Remove(timer);
}
