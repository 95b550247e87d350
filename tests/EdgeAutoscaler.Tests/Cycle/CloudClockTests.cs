using EdgeAutoscaler.Cycle;

namespace EdgeAutoscaler.Tests.Cycle;

public sealed class CloudClockTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, null)]
    [InlineData(300, null)]
    [InlineData(-300, null)]
    [InlineData(301, "the clock is 5 min ahead of the cloud's")]
    [InlineData(-7200, "the clock is 2 h behind the cloud's")]
    public void Problem_SkewSeen_IsOneBeyondFiveMinutes(double secondsAhead, string? problem)
    {
        var clock = new CloudClock(new TwoClocks(Now));

        clock.Saw(Now.AddSeconds(-secondsAhead));

        Assert.Equal(problem, clock.Problem);
    }

    [Fact]
    public void Problem_NoAnswerYet_IsNone() => Assert.Null(new CloudClock(new TwoClocks(Now)).Problem);

    [Fact]
    public void Problem_ServiceBeganByAWrongClockThatWasSetRightSince_StaysUntilTheClockIsTrusted()
    {
        var wall = new TwoClocks(Now.AddHours(14));
        var clocks = new Clocks(new SteadyClock(wall), wall, 1);
        wall.Set(TimeSpan.FromHours(-14));

        clocks.Cloud.Saw(Now);
        Assert.Equal("the clock is 14 h ahead of the cloud's", clocks.Cloud.Problem);

        clocks.Steady.Trust();
        clocks.Cloud.Saw(Now);
        Assert.Null(clocks.Cloud.Problem);
    }
}
