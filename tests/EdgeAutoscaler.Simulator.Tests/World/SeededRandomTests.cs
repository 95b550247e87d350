using CsCheck;
using EdgeAutoscaler.Simulator.World;

namespace EdgeAutoscaler.Simulator.Tests.World;

public class SeededRandomTests
{
    [Fact]
    public void For_SameSeedAndStream_DrawsTheSame() =>
        Gen.Select(Gen.Int, Gen.String).Sample((seed, stream) =>
            SeededRandom.For(seed, stream).Next() == SeededRandom.For(seed, stream).Next());

    [Fact]
    public void For_AnotherSeedOrStream_DrawsOtherwise()
    {
        var draws = new[] { (1, "a"), (2, "a"), (1, "b"), (1, "ab"), (1, "ba"), (1, "") }
            .Select(pair => SeededRandom.For(pair.Item1, pair.Item2).Next());

        Assert.Equal(6, draws.Distinct().Count());
    }

    [Fact]
    public void Draw_AnyBounds_StaysBetweenThem() =>
        Gen.Select(Gen.Int[0, 3600], Gen.Int[0, 3600], Gen.Int).Sample((shortest, spread, seed) =>
        {
            var range = new LeadTimeRange(TimeSpan.FromSeconds(shortest), TimeSpan.FromSeconds(shortest + spread));
            var drawn = range.Draw(SeededRandom.For(seed, "lead"));
            return drawn >= range.Shortest && drawn <= range.Longest;
        });

    [Fact]
    public void Draw_ManyTimes_IsMostlyAroundTheMiddle()
    {
        var random = SeededRandom.For(1, "lead");
        var range = new LeadTimeRange(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10));
        var middle = Enumerable.Range(0, 2000).Count(_ => range.Draw(random).TotalMinutes is > 6.25 and < 8.75);

        Assert.InRange(middle, 1350, 1650);
    }
}
