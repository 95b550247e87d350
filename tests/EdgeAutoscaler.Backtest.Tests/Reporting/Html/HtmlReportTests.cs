using System.Collections.Immutable;
using EdgeAutoscaler.Backtest.Benchmark;
using EdgeAutoscaler.Backtest.Contest;

namespace EdgeAutoscaler.Backtest.Reporting.Html;

public class HtmlReportTests
{
    private static readonly string Page = PageOf(Result("evenings <i>", "reactive-1.0", 150), Result("evenings <i>", "hpa", 180));

    [Fact]
    public void Write_Page_StandsAlone()
    {
        Assert.StartsWith("<!doctype html>", Page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", Page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", Page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("NaN", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Results_DrawsEveryPolicyUnderItsTrace()
    {
        Assert.Equal(1 + (2 * 3), Page.Split("<svg").Length - 1);
        Assert.Equal(1, Page.Split("<h2>").Length - 1);
        Assert.Contains("evenings &lt;i&gt;", Page, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_NothingNeeded_DrawsWhatThereIs() => Assert.Contains("<svg", PageOf(Result("idle", "hpa", 0)), StringComparison.Ordinal);

    [Theory]
    [InlineData(0.7, 0.8)]
    [InlineData(149, 150)]
    [InlineData(204_777, 250_000)]
    [InlineData(0, 0)]
    public void Top_Highest_IsTheNextRoundNumber(double highest, double top)
    {
        var axis = new Axis(highest, 100, 0);

        if (top > 0)
            Assert.Equal(top, axis.Top, 6);
        Assert.Equal(100, axis.At(0));
        Assert.Equal(0, axis.At(axis.Top), 6);
        Assert.InRange(axis.Ticks.Count(), 2, 11);
    }

    private static string PageOf(params ContestResult[] results)
    {
        var writer = new StringWriter();
        HtmlReport.Write(writer, results);
        return writer.ToString();
    }

    private static ContestResult Result(string name, string policy, int nodes)
    {
        var trace = GivenBenchmark.Trace(1, Enumerable.Repeat((double)nodes, 50)) with { Name = name };
        BenchmarkOrder[] orders = nodes > 0 ? [new BenchmarkOrder(-60, 0, 1, nodes, 100)] : [];
        return new ContestResult(
            trace, policy, nodes, Scoring.Of(trace, orders), orders, ImmutableSortedDictionary<string, int>.Empty, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
    }
}
