namespace EdgeAutoscaler.Tests.Cycle;

/// <summary>A wall clock that can be set apart from the time that passes.</summary>
internal sealed class TwoClocks(DateTimeOffset start) : TimeProvider
{
    private TimeSpan _passed;
    private TimeSpan _set;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => start + _passed + _set;

    public override long GetTimestamp() => _passed.Ticks;

    /// <summary>Time passes on both.</summary>
    public void Pass(TimeSpan time) => _passed += time;

    /// <summary>Somebody sets the wall clock.</summary>
    public void Set(TimeSpan by) => _set += by;
}
