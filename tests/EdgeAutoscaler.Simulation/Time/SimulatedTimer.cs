namespace EdgeAutoscaler.Simulation.Time;

/// <summary>A timer that fires once, when the simulated clock passes it.</summary>
internal sealed class SimulatedTimer : ITimer
{
    private readonly SimulatedClock _clock;
    private readonly TimerCallback _callback;
    private readonly object? _state;
    private DateTimeOffset _due;

    public SimulatedTimer(SimulatedClock clock, TimerCallback callback, object? state, TimeSpan dueTime)
    {
        (_clock, _callback, _state) = (clock, callback, state);
        Change(dueTime, Timeout.InfiniteTimeSpan);
    }

    public bool IsDue(DateTimeOffset now) => now >= _due;

    public void Fire()
    {
        _clock.Remove(this);
        _callback(_state);
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        _clock.Remove(this);
        if (dueTime == Timeout.InfiniteTimeSpan)
            return true;
        _due = _clock.Truth + dueTime;
        _clock.Add(this);
        return true;
    }

    public void Dispose() => _clock.Remove(this);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
