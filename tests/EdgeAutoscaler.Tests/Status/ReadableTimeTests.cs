using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Tests.Status;

public sealed class ReadableTimeTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 18, 30, 0, TimeSpan.FromHours(8));

    [Fact]
    public void Stamp_TimeOfAnotherOffset_IsShownInTheServices()
    {
        var time = new ReadableTime(Now);

        Assert.Equal("2026-03-02 18:00:00", time.Stamp(new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.Zero)));
        Assert.Equal("03-02 18:00", time.ShortStamp(new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.Zero)));
        Assert.Equal("+08:00", time.Zone);
        Assert.Equal("UTC", new ReadableTime(Now.ToUniversalTime()).Zone);
    }

    [Theory]
    [InlineData(-12, "12 s ago")]
    [InlineData(0, "0 s ago")]
    [InlineData(180, "in 3 min")]
    public void Distance_BeforeAndAfterNow_SaysWhichWay(int seconds, string text) =>
        Assert.Equal(text, new ReadableTime(Now).Distance(Now.AddSeconds(seconds)));
}
