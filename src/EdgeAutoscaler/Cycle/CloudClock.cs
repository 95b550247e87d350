namespace EdgeAutoscaler.Cycle;

/// <summary>How far our clock is from the one the cloud dates its answers with, as last seen.</summary>
/// <param name="own">The clock that money and doubts are settled by: one that began wrong stays wrong when the wall clock is set right.</param>
internal sealed class CloudClock(TimeProvider own)
{
    /// <summary>The largest difference at which the clock is still believed.</summary>
    public static readonly TimeSpan LargestSkew = TimeSpan.FromMinutes(5);

    private long _skewTicks;

    /// <summary>Our clock minus the cloud's; zero before the first answer.</summary>
    public TimeSpan Skew => TimeSpan.FromTicks(Interlocked.Read(ref _skewTicks));

    /// <summary>Why the clock can't be believed; <see langword="null"/> when it can.</summary>
    public string? Problem => Skew.Duration() <= LargestSkew
        ? null
        : $"the clock is {Core.Limits.LimitText.Duration(Skew.Duration())} {(Skew > TimeSpan.Zero ? "ahead of" : "behind")} the cloud's";

    /// <summary>An answer of the cloud was dated.</summary>
    /// <param name="at">The date it bears.</param>
    public void Saw(DateTimeOffset at) => Interlocked.Exchange(ref _skewTicks, (own.GetUtcNow() - at).Ticks);
}
