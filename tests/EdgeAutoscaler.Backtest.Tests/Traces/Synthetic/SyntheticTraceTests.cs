namespace EdgeAutoscaler.Backtest.Traces.Synthetic;

public class SyntheticTraceTests
{
    [Theory]
    [InlineData("steady", 0.98, 1.02)]
    [InlineData("growth", 1.65, 1.95)]
    [InlineData("yearly", 0.98, 1.02)]
    [InlineData("spiky", 0.97, 1.03)]
    [InlineData("decline", 0.66, 0.73)]
    [InlineData("feasts", 0.98, 1.02)]
    public void Parse_Kind_HasItsTrendFromYearToYear(string kind, double least, double most)
    {
        var trace = SyntheticTrace.Parse($"synthetic:{kind}:1")!;

        Assert.Equal(SyntheticTrace.Hours, trace.Points.Length);
        Assert.InRange(MeanOfYear(trace, 1) / MeanOfYear(trace, 0), least, most);
    }

    [Fact]
    public void Of_Shift_JumpsByAQuarter()
    {
        var trace = SyntheticTrace.Of(SyntheticKind.Shift, 1);
        var months = trace.Points.Chunk(730).Select(month => month.Average(point => point.Load)).ToList();

        Assert.InRange(months.Max() / months.Min(), 1.25, 3);
    }

    [Fact]
    public void Of_Feasts_StandOutOnTheSameDaysOfEachYear()
    {
        var days = SyntheticTrace.Of(SyntheticKind.Feasts, 1).Points.Chunk(24).Select(day => day.Average(point => point.Load)).ToList();
        var special = Enumerable.Range(14, 337).Where(day => days[day] > 1.25 * Math.Max(days[day - 14], days[day + 14])).ToList();

        Assert.InRange(special.Count, 4, 18);
        Assert.All(special, day => Assert.True(days[day + 365] > 1.2 * days[day + 365 - 14]));
    }

    [Fact]
    public void Of_SameSeed_IsTheSame() =>
        Assert.Equal(SyntheticTrace.Of(SyntheticKind.Spiky, 3).Points.AsEnumerable(), SyntheticTrace.Of(SyntheticKind.Spiky, 3).Points);

    [Fact]
    public void Of_OtherSeed_IsAnother() =>
        Assert.NotEqual(SyntheticTrace.Of(SyntheticKind.Steady, 1).Points.AsEnumerable(), SyntheticTrace.Of(SyntheticKind.Steady, 2).Points);

    [Theory]
    [InlineData("synthetic:")]
    [InlineData("synthetic:shift")]
    [InlineData("synthetic:tidal:1")]
    [InlineData("synthetic:shift:one")]
    [InlineData("synthetic:3:1")]
    public void Parse_Nonsense_IsNothing(string text) => Assert.Null(SyntheticTrace.Parse(text));

    private static double MeanOfYear(LoadTrace trace, int year) => trace.Points.Skip(year * 8760).Take(8760).Average(point => point.Load);
}
