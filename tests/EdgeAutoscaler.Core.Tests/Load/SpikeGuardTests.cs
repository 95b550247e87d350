using EdgeAutoscaler.Core.Load;

namespace EdgeAutoscaler.Core.Tests.Load;

public sealed class SpikeGuardTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    /// <summary>One sample a minute.</summary>
    private static SpikeGuard.Screened Screen(params IEnumerable<double> values) =>
        SpikeGuard.Screen(LoadSeries.From(values.Select((value, minute) => new LoadSample(Noon.AddMinutes(minute), value))));

    private static IEnumerable<double> Steady(int samples, double value = 10) => Enumerable.Repeat(value, samples);

    [Fact]
    public void Screen_NineSamplesKnown_BelievesAnything() =>
        Assert.Empty(Screen([.. Steady(9), 500]).HeldBack);

    [Fact]
    public void Screen_TenSamplesKnown_HoldsBackASingleSampleFiftyTimesHigher()
    {
        var screened = Screen([.. Steady(10), 500]);

        Assert.Equal([500], screened.HeldBack.Select(sample => sample.Value));
        Assert.Equal(10, screened.Accepted.Newest!.Value.Value);
    }

    [Fact]
    public void Screen_JumpThatHasStoodTenMinutes_IsBelievedAsAWhole()
    {
        Assert.Equal(10, Screen([.. Steady(10), .. Steady(10, 500)]).HeldBack.Length);

        var screened = Screen([.. Steady(10), .. Steady(11, 500)]);
        Assert.Empty(screened.HeldBack);
        Assert.Equal(21, screened.Accepted.Samples.Length);
    }

    [Fact]
    public void Screen_JumpThatIsGoneAgain_WasNeverTrue()
    {
        var screened = Screen([.. Steady(10), 500, 500, 11]);

        Assert.Empty(screened.HeldBack);
        Assert.Equal(11, screened.Accepted.Samples.Length);
        Assert.Equal(11, screened.Accepted.Newest!.Value.Value);
    }

    [Fact]
    public void Screen_JumpThatComesAndGoes_MustStandAnewEachTime() =>
        Assert.Single(Screen([.. Steady(10), .. Steady(9, 500), 10, 500]).HeldBack);

    [Theory]
    [InlineData(30, 0)]
    [InlineData(30.01, 1)]
    public void Screen_ThreeTimesTheHighestOfTheRecentSamples_IsStillBelieved(double value, int heldBack) =>
        Assert.Equal(heldBack, Screen([.. Steady(10), value]).HeldBack.Length);

    [Fact]
    public void Screen_OnlyTheLastThirtySamples_AreRecent()
    {
        Assert.Empty(Screen([400, .. Steady(29), 500]).HeldBack);
        Assert.Single(Screen([400, .. Steady(30), 500]).HeldBack);
    }

    [Fact]
    public void Screen_RisingLoad_IsNeverHeldBack() =>
        Assert.Empty(Screen(Enumerable.Range(0, 20).Select(i => Math.Pow(2, i))).HeldBack);
}
