namespace EdgeAutoscaler.Backtest.Benchmark;

public class SlotGridTests
{
    [Theory]
    [InlineData("01:00:00", 730)]
    [InlineData("00:10:00", 4380)]
    [InlineData("02:00:00", 365)]
    public void Of_LengthThatDividesAMonth_CountsIt(string step, int perMonth) =>
        Assert.Equal(perMonth, SlotGrid.Of(TimeSpan.Parse(step, System.Globalization.CultureInfo.InvariantCulture))?.PerMonth);

    [Theory]
    [InlineData("00:07:00")]
    [InlineData("00:00:30")]
    [InlineData("00:00:00")]
    [InlineData("2.00:00:00")]
    public void Of_AnyOtherLength_IsNoGrid(string step) => Assert.Null(SlotGrid.Of(TimeSpan.Parse(step, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(5, 1)]
    [InlineData(60, 1)]
    [InlineData(61, 2)]
    public void SlotsIn_LeadTime_RoundsUp(int minutes, int slots) => Assert.Equal(slots, SlotGrid.Hourly.SlotsIn(TimeSpan.FromMinutes(minutes)));
}
