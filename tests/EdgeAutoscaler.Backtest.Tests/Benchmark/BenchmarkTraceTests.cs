using EdgeAutoscaler.Backtest.Traces;

namespace EdgeAutoscaler.Backtest.Benchmark;

public class BenchmarkTraceTests
{
    [Fact]
    public void Of_FiveMinuteSamples_AveragesEachHour()
    {
        var trace = new LoadTrace("fine", [.. Enumerable.Range(0, 24).Select(sample => new TracePoint(TimeSpan.FromMinutes(5 * sample), sample < 12 ? sample % 2 : 6))]);

        Assert.Equal([0.5, 6], SlottedLoad.Of(trace, SlotGrid.Hourly).Select(load => Math.Round(load, 9)));
    }

    [Fact]
    public void Of_Gap_HoldsTheLastValue() => Assert.Equal(
        [1, 1, 1, 5],
        SlottedLoad.Of(new LoadTrace("gap", [new(TimeSpan.Zero, 1), new(TimeSpan.FromHours(3), 5), new(TimeSpan.FromHours(3.5), 5)]), SlotGrid.Hourly));

    [Fact]
    public void Of_ScaledPeak_CountsThePeakOfTheWholeTraceInNodes()
    {
        var trace = BenchmarkTrace.Of(Given.Hourly(40, 20, 10, 11), SlotGrid.Hourly, WarmUp.Half, 1, 4);

        Assert.Equal([4, 2, 1, 1.1], trace.Loads.AsEnumerable());
        Assert.Equal(2, trace.WarmUpSlots);
        Assert.Equal([1, 2], trace.Required.AsEnumerable());
    }

    [Fact]
    public void Of_NoScale_CountsInTheCapacityOfANode() =>
        Assert.Equal([2, 3], BenchmarkTrace.Of(Given.Hourly(0, 0, 8, 9), SlotGrid.Hourly, WarmUp.Half, 4, null).Required.AsEnumerable());

    [Theory]
    [InlineData(18 * 730, 12 * 730, true)]
    [InlineData((18 * 730) - 1, 9 * 730, false)]
    [InlineData(36 * 730, 12 * 730, true)]
    [InlineData(1, 0, false)]
    public void SlotsOf_Year_IsHalfForShortTraces(int slots, int warmUp, bool comparable)
    {
        Assert.InRange(WarmUp.Year.SlotsOf(slots, SlotGrid.Hourly), warmUp - 1, warmUp);
        Assert.Equal(comparable, WarmUp.IsComparable(slots, SlotGrid.Hourly));
    }

    [Theory]
    [InlineData("12mo", 12)]
    [InlineData("half", null)]
    public void Parse_WarmUp_ReadsIt(string text, int? months) => Assert.Equal(new WarmUp(months), WarmUp.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("mo")]
    [InlineData("0mo")]
    [InlineData("12")]
    [InlineData("-1mo")]
    public void Parse_Nonsense_IsNothing(string text) => Assert.Null(WarmUp.Parse(text));

    [Theory]
    [InlineData(2.0, 1, 2)]
    [InlineData(2.0000000001, 1, 2)]
    [InlineData(2.001, 1, 3)]
    [InlineData(9, 0.9, 10)]
    [InlineData(0, 1, 0)]
    public void NodesFor_Load_RoundsUpButForTheLastBit(double load, double utilization, int nodes) => Assert.Equal(nodes, BenchmarkTrace.NodesFor(load, utilization));
}
