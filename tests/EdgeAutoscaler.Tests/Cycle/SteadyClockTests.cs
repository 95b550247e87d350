using EdgeAutoscaler.Cycle;

namespace EdgeAutoscaler.Tests.Cycle;

public sealed class SteadyClockTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly TwoClocks _wall = new(Start);
    private readonly SteadyClock _clock;

    public SteadyClockTests() => _clock = new SteadyClock(_wall);

    [Theory]
    [InlineData(40 * 24 * 60)]
    [InlineData(-60)]
    [InlineData(1.1)]
    public void GetUtcNow_WallClockJumps_GoesOnByTheMonotonicClock(double minutes)
    {
        _wall.Pass(TimeSpan.FromSeconds(30));
        _wall.Set(TimeSpan.FromMinutes(minutes));

        Assert.Equal(TimeSpan.FromMinutes(minutes), _clock.Check());
        Assert.Equal(Start.AddSeconds(30), _clock.GetUtcNow());
    }

    [Theory]
    [InlineData(60)]
    [InlineData(-60)]
    public void Check_SmallCorrection_IsFollowed(double seconds)
    {
        _wall.Set(TimeSpan.FromSeconds(seconds));

        Assert.Null(_clock.Check());
        Assert.Equal(Start.AddSeconds(seconds), _clock.GetUtcNow());
    }

    [Fact]
    public void Check_ManySmallCorrections_NeverAddUpToAJump()
    {
        for (var i = 0; i < 10; i++)
        {
            _wall.Pass(TimeSpan.FromMinutes(10));
            _wall.Set(TimeSpan.FromSeconds(5));
            Assert.Null(_clock.Check());
        }
    }

    [Fact]
    public void Check_AfterAJump_SaysSoUntilItIsTrustedOrTakenBack()
    {
        _wall.Set(TimeSpan.FromHours(1));
        Assert.NotNull(_clock.Check());
        Assert.NotNull(_clock.Check());

        _clock.Trust();

        Assert.Null(_clock.Check());
        Assert.Equal(Start.AddHours(1), _clock.GetUtcNow());
    }

    [Fact]
    public void Check_JumpThatIsTakenBack_IsOver()
    {
        _wall.Set(TimeSpan.FromHours(1));
        Assert.NotNull(_clock.Check());
        _wall.Set(TimeSpan.FromHours(-1));

        Assert.Null(_clock.Check());
    }
}
