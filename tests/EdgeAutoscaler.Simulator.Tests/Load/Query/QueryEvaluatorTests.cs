using EdgeAutoscaler.Simulator.Load;
using EdgeAutoscaler.Simulator.Load.Query;

namespace EdgeAutoscaler.Simulator.Tests.Load.Query;

public class QueryEvaluatorTests
{
    private static readonly DateTimeOffset Now = TestCloud.Start.AddSeconds(7);

    [Fact]
    public void At_SumByCluster_AddsWithinEachClusterOnly() =>
        Assert.Equal(
            [("beijing", 3.0), ("shanghai", 4.0)],
            At("sum by (cluster) (demo_load)").Select(sample => (sample.Labels["cluster"], sample.Value)));

    [Theory]
    [InlineData("sum by (cluster, group) (demo_load)")]
    [InlineData("sum by (group, cluster) (demo_load)")]
    [InlineData("sum(demo_load) by (cluster, group)")]
    public void At_SumByEveryLabel_KeepsEverySeriesWithoutItsName(string query)
    {
        var samples = At(query);

        Assert.Equal([1.0, 2, 4], samples.Select(sample => sample.Value));
        Assert.All(samples, sample => Assert.Equal(["cluster", "group"], sample.Labels.Keys));
    }

    [Fact]
    public void At_Timestamp_KeepsLabelsButNotTheName()
    {
        var sample = At("timestamp(demo_load{group=\"cache\"})").Single();

        Assert.Equal(["cluster", "group"], sample.Labels.Keys);
        Assert.Equal(TestCloud.Start.ToUnixTimeSeconds(), sample.Value);
    }

    [Fact]
    public void At_TimestampOfATimestamp_IsTheInstantOfTheQuery() =>
        Assert.Equal(Now.ToUnixTimeSeconds(), At("timestamp(timestamp(demo_load{group=\"cache\"}))").Single().Value);

    [Fact]
    public void At_SumOfNothing_IsNothingRatherThanZero() =>
        Assert.Empty(At("sum(demo_load{cluster=\"none\"})"));

    [Theory]
    [InlineData("sum(demo_load)", 7)]
    [InlineData("max(demo_load)", 4)]
    [InlineData("max(sum by (cluster) (demo_load))", 4)]
    [InlineData("sum(max by (cluster) (demo_load))", 6)]
    public void At_NestedAggregates_CombineFromTheInside(string query, double value) =>
        Assert.Equal(value, At(query).Single().Value);

    [Fact]
    public void Fails_OnlyForQueriesThatSelectTheFailingSeries()
    {
        var evaluator = new QueryEvaluator([Series("a", "x", new LoadSignal.Failing()), Series("b", "x", new LoadSignal.Constant(1))], Now);

        Assert.True(evaluator.Fails(Parse("demo_load")));
        Assert.True(evaluator.Fails(Parse("max(timestamp(demo_load{cluster=\"a\"}))")));
        Assert.False(evaluator.Fails(Parse("sum(demo_load{cluster=\"b\"})")));
        Assert.False(evaluator.Fails(Parse("1")));
    }

    private static IReadOnlyList<VectorSample> At(string query) => new QueryEvaluator(
        [
            Series("beijing", "live", new LoadSignal.Constant(1)),
            Series("beijing", "transcode", new LoadSignal.Constant(2)),
            Series("shanghai", "cache", new LoadSignal.Constant(4)),
        ],
        Now).At(Parse(query), Now);

    private static LoadSeries Series(string cluster, string group, LoadSignal signal) =>
        new LoadSeries(cluster, group, TimeSpan.FromSeconds(15)).With(signal, TestCloud.Start);

    private static LoadQuery Parse(string query) => Assert.IsType<QueryParse.Parsed>(LoadQueryParser.Parse(query)).Query;
}
