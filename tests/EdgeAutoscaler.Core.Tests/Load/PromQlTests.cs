using EdgeAutoscaler.Core.Load;

namespace EdgeAutoscaler.Core.Tests.Load;

public sealed class PromQlTests
{
    [Theory]
    [InlineData("load")]
    [InlineData("  job:load:sum5m \n")]
    [InlineData("load{}")]
    [InlineData("load {pool=\"a\", zone!~'b|c'}")]
    [InlineData("load{pool=\"}\"}")]
    [InlineData("load{pool='a\"{'}")]
    [InlineData("load{pool=`a}`}")]
    [InlineData("{__name__=\"load\"}")]
    [InlineData("information")]
    public void IsBareSelector_NameWithMatchers_IsOne(string query) => Assert.True(PromQl.IsBareSelector(query));

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("NaN")]
    [InlineData(" inf ")]
    [InlineData("{}")]
    [InlineData("sum(load)")]
    [InlineData("load + load")]
    [InlineData("load[5m]")]
    [InlineData("load offset 5m")]
    [InlineData("load{a=\"b\"} / load{c=\"d\"}")]
    [InlineData("load{a=\"b\"}) or vector(1")]
    [InlineData("rate(load{a=\"b\"}[5m])")]
    public void IsBareSelector_AnythingElse_IsNone(string query) => Assert.False(PromQl.IsBareSelector(query));

    [Theory]
    [InlineData("load", 0)]
    [InlineData("rate(load[5m])", 300)]
    [InlineData("rate(load[90s]) + rate(load[ 1h30m ])", 5400)]
    [InlineData("max_over_time(rate(load[5m])[1h:1m])", 3600)]
    [InlineData("rate(load[300])", 300)]
    [InlineData("rate(load[500ms])", 0.5)]
    [InlineData("rate(load[1d])", 86400)]
    [InlineData("rate(load{path=~\"[9h]\"}[1m])", 60)]
    [InlineData("rate(load{path=~'[9h]'}[1m])", 60)]
    [InlineData("rate(load{path=~`[9h]`}[1m])", 60)]
    public void LongestRange_Query_IsItsLongestSelector(string query, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), PromQl.LongestRange(query));

    [Fact]
    public void LongestRange_BeyondEveryCalendar_IsACentury() =>
        Assert.Equal(TimeSpan.FromDays(36_500), PromQl.LongestRange("rate(load[999999999y])"));
}
