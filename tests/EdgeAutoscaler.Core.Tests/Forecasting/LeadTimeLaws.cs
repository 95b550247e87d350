using CsCheck;
using EdgeAutoscaler.Core.Forecasting;

namespace EdgeAutoscaler.Core.Tests.Forecasting;

/// <summary>What the quantile of lead times owes to whatever was observed. No quantile is longer than any time.</summary>
public sealed class LeadTimeLaws
{
    private const int Percent = 100;

    private static readonly Gen<LeadTimeObservation> GenOne = Gen.Select(
        Gen.Int[0, 40], Gen.Bool, (minutes, censored) => new LeadTimeObservation(TimeSpan.FromMinutes(minutes), censored));

    private static readonly Gen<LeadTimeObservation[]> GenAny = Gen.Frequency(
        (3, GenOne.Array[0, 60]), (1, GenOne.Select(one => one with { IsCensored = false }).Array[0, 200]));

    private static readonly Gen<int> GenPercent = Gen.Int[1, 99];

    [Fact]
    public void Quantile_NothingCensored_IsTheConformalRank() => Gen.Select(GenAny, GenPercent).Sample((any, percent) =>
    {
        var times = any.Select(one => one.Elapsed).Order().ToList();
        var rank = Ceiling((times.Count + 1) * percent, Percent);

        Assert.Equal(
            rank <= times.Count ? times[rank - 1] : null,
            LeadTimes.Quantile([.. times.Select(time => new LeadTimeObservation(time, IsCensored: false))], Share(percent)));
    });

    [Fact]
    public void Quantile_Any_IsWhereMassHandedOnToLaterOnesAddsUp() => Gen.Select(GenAny, GenPercent).Sample((any, percent) =>
        Assert.Equal(ByHandingOn(any, percent), LeadTimes.Quantile(any, Share(percent))));

    [Fact]
    public void Quantile_Any_IsNeverBelowThePlainOneOfThoseThatCame() => Gen.Select(GenAny, GenPercent).Sample((any, percent) =>
    {
        var came = any.Where(one => !one.IsCensored).Select(one => one.Elapsed).Order().ToList();

        if (came.Count > 0)
            Assert.True(Longest(any, percent) >= came[Ceiling(came.Count * percent, Percent) - 1]);
    });

    [Fact]
    public void Quantile_OneMoreIsCensored_IsNeverLower() => Gen.Select(GenAny, GenPercent, Gen.Int[0, 200]).Sample((any, percent, which) =>
    {
        if (any.Length == 0)
            return;
        var censored = any.Select((one, i) => i == which % any.Length ? one with { IsCensored = true } : one);

        Assert.True(Longest([.. censored], percent) >= Longest(any, percent));
    });

    [Fact]
    public void Quantile_OneMoreIsWaitedFor_IsNeverLower() => Gen.Select(GenAny, GenPercent, GenOne).Sample((any, percent, one) =>
        Assert.True(Longest([.. any, one with { IsCensored = true }], percent) >= Longest(any, percent)));

    [Fact]
    public void Quantile_OneIsWaitedForLonger_IsNeverLower() => Gen.Select(GenAny, GenPercent, GenOne, Gen.Int[0, 40]).Sample(
        (any, percent, one, minutes) =>
        {
            var waited = one with { IsCensored = true };
            var longer = waited with { Elapsed = waited.Elapsed + TimeSpan.FromMinutes(minutes) };

            Assert.True(Longest([.. any, longer], percent) >= Longest([.. any, waited], percent));
        });

    [Fact]
    public void Quantile_HigherProbability_IsNeverLower() => Gen.Select(GenAny, Gen.Double[0.001, 0.999], Gen.Double[0.001, 0.999]).Sample(
        (any, one, other) => Assert.True(
            (LeadTimes.Quantile(any, Math.Max(one, other)) ?? TimeSpan.MaxValue) >= (LeadTimes.Quantile(any, Math.Min(one, other)) ?? TimeSpan.MaxValue)));

    [Fact]
    public void Quantile_TooFewObservations_IsUnknown() => Gen.Select(GenAny, GenPercent).Sample((any, percent) =>
    {
        var fewest = Ceiling(Percent, Percent - percent) - 1;

        Assert.Null(LeadTimes.Quantile([.. any.Take(fewest - 1)], Share(percent)));
    });

    [Fact]
    public void Quantile_AnyOrder_IsTheSame() => Gen.Select(GenAny, GenPercent).Sample((any, percent) =>
        Assert.Equal(LeadTimes.Quantile(any, Share(percent)), LeadTimes.Quantile([.. any.Reverse()], Share(percent))));

    private static double Share(int percent) => percent / (double)Percent;

    private static int Ceiling(int number, int divisor) => (number + divisor - 1) / divisor;

    private static TimeSpan Longest(LeadTimeObservation[] any, int percent) => LeadTimes.Quantile(any, Share(percent)) ?? TimeSpan.MaxValue;

    /// <summary>
    /// Efron's way to the same estimate: everyone, and the one that takes for ever, begins with the same mass; who is censored hands it on to
    /// all that come later in equal parts.
    /// </summary>
    private static TimeSpan? ByHandingOn(LeadTimeObservation[] any, int percent)
    {
        var ordered = any.OrderBy(one => one.Elapsed).ThenBy(one => one.IsCensored).ToList();
        var mass = Enumerable.Repeat(1m / (any.Length + 1), any.Length + 1).ToArray();
        var came = 0m;
        for (var i = 0; i < ordered.Count; i++)
        {
            came += ordered[i].IsCensored ? 0 : mass[i];
            if (!ordered[i].IsCensored && came >= (percent / (decimal)Percent) - 1e-9m)
                return ordered[i].Elapsed;
            for (var later = i + 1; ordered[i].IsCensored && later < mass.Length; later++)
                mass[later] += mass[i] / (mass.Length - i - 1);
        }

        return null;
    }
}
