namespace EdgeAutoscaler.Cycle;

/// <summary>
/// The calendar of the service: it starts from the wall clock and then goes by the monotonic one, so that a wall clock that is set can't
/// open a budget window, end a lease or make old data fresh. Small corrections are followed, a jump is not.
/// </summary>
/// <param name="wall">The wall clock.</param>
internal sealed class SteadyClock(TimeProvider wall) : TimeProvider
{
    /// <summary>The largest difference between two looks that is taken for a correction, not for a jump.</summary>
    public static readonly TimeSpan LargestCorrection = TimeSpan.FromSeconds(60);

    private readonly Lock _gate = new();
    private DateTimeOffset _anchor = wall.GetUtcNow();
    private long _anchoredAt = wall.GetTimestamp();

    public override long TimestampFrequency => wall.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => wall.LocalTimeZone;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return SteadyNow();
    }

    public override long GetTimestamp() => wall.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        wall.CreateTimer(callback, state, dueTime, period);

    /// <summary>Compares the two clocks and follows a small correction of the wall clock.</summary>
    /// <returns>How far the wall clock has jumped from this one; <see langword="null"/> when it hasn't.</returns>
    public TimeSpan? Check()
    {
        lock (_gate)
        {
            var difference = wall.GetUtcNow() - SteadyNow();
            if (difference.Duration() > LargestCorrection)
                return difference;
            Anchor();
            return null;
        }
    }

    /// <summary>Takes the wall clock for right, whatever it says: a person has looked at it.</summary>
    public void Trust()
    {
        lock (_gate)
            Anchor();
    }

    private DateTimeOffset SteadyNow() => _anchor + wall.GetElapsedTime(_anchoredAt);

    private void Anchor() => (_anchor, _anchoredAt) = (wall.GetUtcNow(), wall.GetTimestamp());
}
