using CsCheck;
using EdgeAutoscaler.Core.Load;

namespace EdgeAutoscaler.Core.Tests.Load;

/// <summary>What holds for every text, for a query is whatever somebody has typed.</summary>
public sealed class PromQlLaws
{
    private static readonly Gen<string> Text = Gen.String[Gen.Char["up{}[]()\"'`\\=~!,0129msdwy: \n"], 0, 80];

    [Fact]
    public void AnyText_IsJudgedWithoutAnError() => Text.Sample(text =>
    {
        PromQl.IsBareSelector(text);
        Assert.InRange(PromQl.LongestRange(text), TimeSpan.Zero, TimeSpan.FromDays(36_500));
    });

    [Fact]
    public void AggregatedText_IsNeverABareSelector() => Text.Sample(text => Assert.False(PromQl.IsBareSelector($"sum({text})")));

    [Fact]
    public void LongHostileText_IsJudged()
    {
        var text = "up{" + string.Concat(Enumerable.Repeat("a=\"\\\"", 20_000));

        Assert.False(PromQl.IsBareSelector(text));
        Assert.Equal(TimeSpan.Zero, PromQl.LongestRange(text));
    }
}
