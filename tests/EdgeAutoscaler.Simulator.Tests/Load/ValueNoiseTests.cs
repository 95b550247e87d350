using CsCheck;
using EdgeAutoscaler.Simulator.Load;

namespace EdgeAutoscaler.Simulator.Tests.Load;

public class ValueNoiseTests
{
    private static readonly TimeSpan Spacing = TimeSpan.FromMinutes(10);

    [Fact]
    public void At_AnySeedAndInstant_StaysBetweenMinusOneAndOne() =>
        Gen.Select(Gen.Int, Gen.Double[0, 1e5]).Sample((seed, hours) =>
            Math.Abs(ValueNoise.At(seed, TestCloud.Start.AddHours(hours), Spacing)) <= 1);

    [Fact]
    public void At_ManyKnots_AveragesToNothingAndSpreadsWidely()
    {
        var values = Enumerable.Range(0, 20_000).Select(i => ValueNoise.At(9, DateTimeOffset.UnixEpoch + (Spacing * i), Spacing)).ToList();

        Assert.InRange(values.Average(), -0.03, 0.03);
        Assert.True(values.Min() < -0.99 && values.Max() > 0.99);
    }

    [Fact]
    public void At_BetweenKnots_IsOnTheLineThatJoinsThem()
    {
        var (left, right) = (ValueNoise.At(4, DateTimeOffset.UnixEpoch, Spacing), ValueNoise.At(4, DateTimeOffset.UnixEpoch + Spacing, Spacing));

        Assert.Equal((left + right) / 2, ValueNoise.At(4, DateTimeOffset.UnixEpoch + (Spacing / 2), Spacing), 12);
    }
}
