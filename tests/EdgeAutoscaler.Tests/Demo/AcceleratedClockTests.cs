using EdgeAutoscaler.Demo;
using Microsoft.Extensions.Time.Testing;

namespace EdgeAutoscaler.Tests.Demo;

public sealed class AcceleratedClockTests
{
    private readonly FakeTimeProvider _real = new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public void GetUtcNow_FourMinutesLater_IsADayLater()
    {
        var clock = new AcceleratedClock(_real, 360);
        var start = clock.GetUtcNow();

        _real.Advance(TimeSpan.FromMinutes(4));

        Assert.Equal(_real.Start, start);
        Assert.Equal(start.AddDays(1), clock.GetUtcNow());
    }

    [Fact]
    public void GetElapsedTime_AfterAMinute_IsAMinute()
    {
        var clock = new AcceleratedClock(_real, 360);
        var start = clock.GetTimestamp();

        _real.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(TimeSpan.FromMinutes(1), clock.GetElapsedTime(start));
    }

    [Fact]
    public async Task Delay_OnTheFastClock_TakesRealTime()
    {
        var delay = Task.Delay(TimeSpan.FromMinutes(1), new AcceleratedClock(_real, 360));

        _real.Advance(TimeSpan.FromSeconds(59));
        Assert.False(delay.IsCompleted);
        _real.Advance(TimeSpan.FromSeconds(1));

        await delay;
    }
}
