using CsCheck;
using EdgeAutoscaler.Simulator.Load;

namespace EdgeAutoscaler.Simulator.Tests.Load;

public class LoadProfileTests
{
    /// <summary>A Wednesday.</summary>
    private static readonly DateTimeOffset Peak = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    private static readonly LoadProfile Plain = new()
    {
        Seed = 1, Trough = 10, PeakLoad = 30, Peak = Peak, Noise = 0, DailyGrowth = 0, WeekendShare = 1,
    };

    [Fact]
    public void At_PeakAndHalfADayLater_IsPeakAndTrough()
    {
        Assert.Equal(30, Plain.At(Peak), 6);
        Assert.Equal(10, Plain.At(Peak.AddHours(12)), 6);
        Assert.Equal(20, Plain.At(Peak.AddHours(-6)), 6);
    }

    [Fact]
    public void At_Weekend_IsItsShareOfAWorkingDay() =>
        Assert.Equal(15, (Plain with { WeekendShare = 0.5 }).At(Peak.AddDays(3)), 6);

    [Fact]
    public void At_LaterDay_HasGrownAndAnEarlierDayHadLess()
    {
        var growing = Plain with { DailyGrowth = 0.01 };

        Assert.Equal(30 * Math.Pow(1.01, 60), growing.At(Peak.AddDays(60)), 6);
        Assert.Equal(30 * Math.Pow(1.01, -60), growing.At(Peak.AddDays(-60)), 6);
    }

    [Fact]
    public void At_AnyInstantAndSeed_StaysWithinTheNoise() =>
        Gen.Select(Gen.Int, Gen.Double[-100, 100]).Sample((seed, days) =>
        {
            var at = Peak.AddDays(days);
            var (calm, noisy) = (Plain.At(at), (Plain with { Seed = seed, Noise = 0.1 }).At(at));
            return Math.Abs(noisy - calm) <= (0.1 * calm) + 1e-9;
        });

    [Fact]
    public void At_AnyInstant_MovesSmoothly() =>
        Gen.Double[-60, 60].Sample(days =>
        {
            var profile = Plain with { Noise = 0.04, WeekendShare = 0.85 };
            var at = Peak.AddDays(days);
            return Math.Abs(profile.At(at.AddSeconds(15)) - profile.At(at)) < 0.3;
        });

    [Fact]
    public void At_SameSeed_IsTheSameAndAnotherSeedDiffers()
    {
        var noisy = Plain with { Noise = 0.1 };

        Assert.Equal(noisy.At(Peak), (noisy with { }).At(Peak));
        Assert.NotEqual(noisy.At(Peak), (noisy with { Seed = 2 }).At(Peak));
    }
}
