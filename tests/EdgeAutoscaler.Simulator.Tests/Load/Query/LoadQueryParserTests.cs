using CsCheck;
using EdgeAutoscaler.Simulator.Load.Query;

namespace EdgeAutoscaler.Simulator.Tests.Load.Query;

public class LoadQueryParserTests
{
    [Theory]
    [InlineData("demo_load")]
    [InlineData("demo_load{}")]
    [InlineData(" demo_load { cluster = \"beijing\" , group = \"transcode\", } ")]
    [InlineData("sum(demo_load)")]
    [InlineData("max(timestamp(demo_load{group=\"cache\"}))")]
    [InlineData("timestamp(sum(demo_load))")]
    [InlineData("sum by (cluster, group) (demo_load)")]
    [InlineData("sum(demo_load) by (cluster)")]
    [InlineData("1")]
    [InlineData("0.5")]
    public void Parse_QueryOfTheLanguage_IsUnderstood(string text) =>
        Assert.IsType<QueryParse.Parsed>(LoadQueryParser.Parse(text));

    [Theory]
    [InlineData("", "the end of the query")]
    [InlineData("up", "'up'")]
    [InlineData("demo_load[5m]", "'['")]
    [InlineData("demo_load{pod=\"x\"}", "'pod'")]
    [InlineData("demo_load{cluster=~\"b.*\"}", "'~'")]
    [InlineData("demo_load{cluster=beijing}", "'beijing'")]
    [InlineData("sum demo_load", "'demo_load'")]
    [InlineData("sum(demo_load", "the end of the query")]
    [InlineData("sum(demo_load) + 1", "'+'")]
    [InlineData("sum(rate(demo_load))", "'rate'")]
    [InlineData("avg(demo_load)", "'avg'")]
    [InlineData("demo_load{cluster=\"a", "'\"'")]
    public void Parse_AnythingElse_SaysWhatWasUnexpected(string text, string unexpected) =>
        Assert.Contains(
            $"unexpected {unexpected}, expected",
            Assert.IsType<QueryParse.Rejected>(LoadQueryParser.Parse(text)).Error,
            StringComparison.Ordinal);

    [Fact]
    public void Parse_AnyText_NeverThrows() =>
        Gen.String.Sample(text => LoadQueryParser.Parse(text) is not null);

    [Fact]
    public void Parse_Labels_AreKeptAsWritten()
    {
        var query = Assert.IsType<QueryParse.Parsed>(LoadQueryParser.Parse("demo_load{group=\"a b,}\"}")).Query;

        Assert.Equal("a b,}", Assert.IsType<LoadQuery.Selector>(query).Labels["group"]);
    }
}
