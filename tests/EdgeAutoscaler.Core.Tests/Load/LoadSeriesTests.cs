using EdgeAutoscaler.Core.Load;

namespace EdgeAutoscaler.Core.Tests.Load;

public sealed class LoadSeriesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    private static LoadSample Sample(int minute, double value) => new(Noon.AddMinutes(minute), value);

    [Fact]
    public void From_AnyOrder_IsInOrderOfTime()
    {
        var series = LoadSeries.From([Sample(2, 5), Sample(0, 3), Sample(1, 4)]);

        Assert.Equal([3, 4, 5], series.Samples.Select(sample => sample.Value));
        Assert.Equal(Sample(2, 5), series.Newest);
    }

    [Fact]
    public void From_TwoValuesForOneInstant_TheFirstCounts() =>
        Assert.Equal([Sample(0, 3)], LoadSeries.From([Sample(0, 3), Sample(0, 9)]).Samples.AsEnumerable());

    [Fact]
    public void From_OneInstantInTwoTimeZones_IsOneSample() =>
        Assert.Single(LoadSeries.From([Sample(0, 3), new LoadSample(Noon.ToOffset(TimeSpan.FromHours(8)), 3)]).Samples);

    [Fact]
    public void With_ReadAgain_ChangesNothing()
    {
        var series = LoadSeries.From([Sample(0, 3), Sample(1, 4)]);

        Assert.Equal(series.Samples, series.With([Sample(1, 7)], Noon).Samples.AsEnumerable());
    }

    [Fact]
    public void With_OldestInstant_IsKeptAndWhatIsOlderGoes() =>
        Assert.Equal([Sample(1, 4), Sample(2, 5)], LoadSeries.From([Sample(0, 3), Sample(1, 4)]).With([Sample(2, 5)], Noon.AddMinutes(1)).Samples.AsEnumerable());

    [Fact]
    public void Newest_Empty_IsNothing() => Assert.Null(LoadSeries.Empty.Newest);
}
