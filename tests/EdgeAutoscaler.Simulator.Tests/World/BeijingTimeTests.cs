using EdgeAutoscaler.Simulator.World;

namespace EdgeAutoscaler.Simulator.Tests.World;

/// <summary>The cloud writes time in three forms; clients must read them all.</summary>
public class BeijingTimeTests
{
    private static readonly DateTimeOffset Instant = new(2026, 3, 1, 20, 5, 6, 789, TimeSpan.Zero);

    [Fact]
    public void Texts_OneInstant_AreAtUtcPlusEight()
    {
        Assert.Equal("2026-03-02T04:05:06+08:00", BeijingTime.Seconds(Instant));
        Assert.Equal("2026-03-02T04:05:06.789+08:00", BeijingTime.Milliseconds(Instant));
        Assert.Equal("2026-03-02 04:05:06", BeijingTime.WithoutZone(Instant));
    }

    [Theory]
    [InlineData("2026-01-31T00:00:00+08:00", 1, "2026-02-28T00:00:00+08:00")]
    [InlineData("2027-11-30T00:00:00+08:00", 3, "2028-02-29T00:00:00+08:00")]
    [InlineData("2026-01-30T20:00:00+00:00", 1, "2026-02-28T04:00:00+08:00")]
    [InlineData("2026-05-31T10:00:00+08:00", 12, "2027-05-31T10:00:00+08:00")]
    public void AddMonths_EndsOfMonths_StayInTheMonth(string start, int months, string end) =>
        Assert.Equal(end, BeijingTime.Seconds(BeijingTime.AddMonths(DateTimeOffset.Parse(start, null), months)));
}
