using CsCheck;
using EdgeAutoscaler.Core.Load;

namespace EdgeAutoscaler.Core.Tests.Load;

public sealed class PromQlTests
{
    [Theory]
    [InlineData("up")]
    [InlineData("  node:load:sum  ")]
    [InlineData("up{}")]
    [InlineData("up { job = \"edge\" , zone != \"a\" }")]
    [InlineData("{__name__=~\"up|down\"}")]
    [InlineData("up{path=\"}{ sum(x) \\\" [5m]\"}")]
    [InlineData("up{job='edge'}")]
    public void IsBareSelector_MetricWithItsMatchers_IsOne(string query) => Assert.True(PromQl.IsBareSelector(query));

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("7")]
    [InlineData("sum(up)")]
    [InlineData("rate(up[5m])")]
    [InlineData("up[5m]")]
    [InlineData("up offset 5m")]
    [InlineData("up @ 1700000000")]
    [InlineData("up + up")]
    [InlineData("-up")]
    [InlineData("(up)")]
    [InlineData("up{job=\"edge\"} > 0")]
    [InlineData("up{job=\"edge\"} + up{job=\"edge\"}")]
    [InlineData("up{job=\"edge\"")]
    [InlineData("up{job=\"edge}")]
    public void IsBareSelector_AnythingMore_IsNone(string query) => Assert.False(PromQl.IsBareSelector(query));

    [Theory]
    [InlineData("up", 0)]
    [InlineData("rate(up[30s])", 30)]
    [InlineData("rate(up[ 5m ])", 300)]
    [InlineData("rate(up[1h30m])", 5400)]
    [InlineData("rate(up[500ms])", 0.5)]
    [InlineData("rate(up[1d])", 86400)]
    [InlineData("rate(up[1w])", 7 * 86400)]
    [InlineData("rate(up[1y])", 365 * 86400)]
    [InlineData("rate(up[5m]) / rate(down[10m])", 600)]
    [InlineData("max_over_time(rate(up[5m])[1h:1m])", 3600)]
    [InlineData("rate(up[5m:])", 300)]
    [InlineData("sum(up{a=\"[9h]\"})", 0)]
    [InlineData("sum(up{a='[9h]'})", 0)]
    [InlineData("sum(up{a=`[9h]`})", 0)]
    [InlineData("sum(up{a=\"\\\"[9h]\"})", 0)]
    [InlineData("rate(up[5parsecs])", 0)]
    public void LongestRange_Query_IsItsWidestWindow(string query, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), PromQl.LongestRange(query));

    [Fact]
    public void LongestRange_LongerThanAnyHistory_IsBounded()
    {
        var longest = PromQl.LongestRange("rate(up[999999999y999999999y])");

        Assert.InRange(longest, TimeSpan.FromDays(365), TimeSpan.FromDays(365 * 300));
    }

    [Fact]
    public void AnyText_IsJudgedWithoutAnError() =>
        Gen.String[Gen.Char["up{}[]()\"'`\\=~!,0129msdwy: \n"], 0, 80].Sample(text =>
        {
            PromQl.IsBareSelector(text);
            Assert.True(PromQl.LongestRange(text) >= TimeSpan.Zero);
        });

    [Fact]
    public void LongHostileText_IsJudgedInReasonableTime()
    {
        var text = "up{" + string.Concat(Enumerable.Repeat("a=\"\\\"", 20_000));

        Assert.False(PromQl.IsBareSelector(text));
        Assert.Equal(TimeSpan.Zero, PromQl.LongestRange(text));
    }
}
