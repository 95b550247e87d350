namespace EdgeAutoscaler.Tests.Cycle;

/// <summary>A wall clock that can be set, over a monotonic one that can't.</summary>
/// <param name="truth">The true time.</param>
internal sealed class SettableClock(TimeProvider truth) : TimeProvider
{
    /// <summary>How far it is ahead of the true time.</summary>
    public TimeSpan Error { get; set; }

    public override long TimestampFrequency => truth.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => truth.GetUtcNow() + Error;

    public override long GetTimestamp() => truth.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        truth.CreateTimer(callback, state, dueTime, period);
}
