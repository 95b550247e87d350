namespace EdgeAutoscaler.Backtest.Commands;

public class DurationsTests
{
    [Theory]
    [InlineData("1h", 60)]
    [InlineData("01:00:00", 60)]
    [InlineData("90m", 90)]
    [InlineData("2d", 2880)]
    public void Parse_Duration_ReadsIt(string text, int minutes) => Assert.Equal(TimeSpan.FromMinutes(minutes), Durations.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("h")]
    [InlineData("1w")]
    [InlineData("-1h")]
    [InlineData("1:2:3:4:5")]
    public void Parse_Nonsense_IsNothing(string text) => Assert.Null(Durations.Parse(text));
}
