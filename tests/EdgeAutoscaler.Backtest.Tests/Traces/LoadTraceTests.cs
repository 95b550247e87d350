using CsCheck;

namespace EdgeAutoscaler.Backtest.Traces;

public class LoadTraceTests
{
    private static readonly LoadTrace Trace = new("sample", [new(TimeSpan.Zero, 5), new(TimeSpan.FromMinutes(10), 20), new(TimeSpan.FromMinutes(40), 10)]);

    [Theory]
    [InlineData(0, 5)]
    [InlineData(9, 5)]
    [InlineData(10, 20)]
    [InlineData(39, 20)]
    [InlineData(40, 10)]
    [InlineData(4000, 10)]
    public void At_AnyTime_HoldsTheLastValue(int minute, double load) => Assert.Equal(load, Trace.At(TimeSpan.FromMinutes(minute)));

    [Fact]
    public void Between_Interval_SplitsAtEveryPointInside() => Assert.Equal(
        [(5.0, TimeSpan.FromMinutes(5)), (20.0, TimeSpan.FromMinutes(30)), (10.0, TimeSpan.FromMinutes(10))],
        Trace.Between(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(45)));

    [Fact]
    public void Between_IntervalThatEndsAtAPoint_LeavesThePointOut() =>
        Assert.Equal([(5.0, TimeSpan.FromMinutes(10))], Trace.Between(TimeSpan.Zero, TimeSpan.FromMinutes(10)));

    [Fact]
    public void Between_AnyInterval_IsCoveredWhole() => Gen.Select(Gen.Int[0, 5000], Gen.Int[1, 5000]).Sample((from, length) =>
        TimeSpan.FromSeconds(length) == Trace.Between(TimeSpan.FromSeconds(from), TimeSpan.FromSeconds(length)).Aggregate(TimeSpan.Zero, (sum, part) => sum + part.Held));

    [Fact]
    public void WithPeak_Trace_ScalesEveryLoad() =>
        Assert.Equal([15.0, 60.0, 30.0], Trace.WithPeak(60).Points.Select(point => point.Load));

    [Fact]
    public void WithPeak_NoLoad_StaysZero() =>
        Assert.Equal(0, new LoadTrace("idle", [new(TimeSpan.Zero, 0)]).WithPeak(60).Peak);
}
