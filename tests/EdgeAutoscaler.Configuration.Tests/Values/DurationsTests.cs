using EdgeAutoscaler.Configuration.Values;

namespace EdgeAutoscaler.Configuration.Tests.Values;

public sealed class DurationsTests
{
    [Theory]
    [InlineData("00:00:01", 1)]
    [InlineData("1:02:03", 3723)]
    [InlineData("1.00:00:00", 86400)]
    [InlineData("00:00:01.5", 1.5)]
    public void TryParse_Duration_IsRead(string text, double seconds)
    {
        Assert.True(Durations.UpTo(TimeSpan.FromDays(2)).TryParse(text, out var value));
        Assert.Equal(TimeSpan.FromSeconds(seconds), value);
    }

    [Theory]
    [InlineData("30")]
    [InlineData("00:30")]
    [InlineData("24:00:00")]
    [InlineData("00:00:60")]
    [InlineData("30s")]
    [InlineData(" 00:00:30")]
    [InlineData("00:00:30\n")]
    [InlineData("00:00:00")]
    [InlineData("2.00:00:01")]
    [InlineData("9999.00:00:00")]
    public void TryParse_AnythingElse_IsRefused(string text) => Assert.False(Durations.UpTo(TimeSpan.FromDays(2)).TryParse(text, out _));

    [Fact]
    public void Between_BothEnds_AreIncluded()
    {
        var form = Durations.Between(TimeSpan.Zero, TimeSpan.FromHours(1));

        Assert.True(form.TryParse("00:00:00", out _));
        Assert.True(form.TryParse("01:00:00", out _));
        Assert.False(form.TryParse("01:00:00.0000001", out _));
    }
}
