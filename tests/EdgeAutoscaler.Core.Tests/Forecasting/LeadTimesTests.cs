using EdgeAutoscaler.Core.Forecasting;

namespace EdgeAutoscaler.Core.Tests.Forecasting;

public sealed class LeadTimesTests
{
    /// <summary>Weeks of remission in the trial that the method is usually shown by (Freireich and others, 1963); negative ones are censored.</summary>
    private static readonly int[] Remissions = [6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35];

    [Theory]
    [InlineData(0.25, 13)]
    [InlineData(0.5, 23)]
    [InlineData(0.6, null)]
    public void Quantile_KnownExample_IsTheInstantItsCurveCrosses(double q, int? expected) =>
        Assert.Equal(expected, Minutes(LeadTimes.Quantile(Of(Remissions), q)));

    [Theory]
    [InlineData(18, 0.95, null)]
    [InlineData(19, 0.95, 19)]
    [InlineData(39, 0.95, 38)]
    [InlineData(8, 0.9, null)]
    [InlineData(9, 0.9, 9)]
    [InlineData(98, 0.99, null)]
    [InlineData(99, 0.99, 99)]
    [InlineData(1, 0.5, 1)]
    [InlineData(0, 0.5, null)]
    public void Quantile_NothingCensored_IsTheLeadTimeOfTheConformalRank(int n, double q, int? expected) =>
        Assert.Equal(expected, Minutes(LeadTimes.Quantile(Of([.. Enumerable.Range(1, n).Reverse()]), q)));

    [Fact]
    public void Quantile_WaitedForLongerThanItsInstant_IsNotReached()
    {
        int[] twenty = [.. Enumerable.Range(1, 20)];

        Assert.Equal(20, Minutes(LeadTimes.Quantile(Of(twenty), 0.95)));
        Assert.Null(LeadTimes.Quantile(Of([.. twenty, -30]), 0.95));
    }

    [Fact]
    public void Quantile_CensoredAtOnce_CountsForNothing()
    {
        // However many orders were sent a moment ago, eighteen lead times don't tell where the longest of twenty lies.
        var fresh = Enumerable.Repeat(new LeadTimeObservation(TimeSpan.Zero, IsCensored: true), 50);

        Assert.Null(LeadTimes.Quantile([.. Of([.. Enumerable.Range(1, 18)]), .. fresh], 0.95));
    }

    [Fact]
    public void Quantile_ReadyWhenAnotherIsCensored_ComesFirst()
    {
        Assert.Equal(5, Minutes(LeadTimes.Quantile(Of([-5, 5, 5]), 0.5)));
        Assert.Null(LeadTimes.Quantile(Of([-5, 5, 5]), 0.75));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    [InlineData(double.NaN)]
    public void Quantile_OfNoProbability_Throws(double q) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LeadTimes.Quantile(Of([1, 2, 3]), q));

    private static LeadTimeObservation[] Of(int[] minutes) =>
        [.. minutes.Select(minute => new LeadTimeObservation(TimeSpan.FromMinutes(Math.Abs(minute)), minute < 0))];

    private static int? Minutes(TimeSpan? quantile) => (int?)quantile?.TotalMinutes;
}
