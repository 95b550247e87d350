using System.Collections.Immutable;

namespace EdgeAutoscaler.Backtest.Reporting;

public class ReportTests
{
    private static readonly BacktestReport Report = new()
    {
        Trace = "steady",
        Policy = "hpa",
        Cost = 245338.63m,
        LowerBound = 204777.69m,
        Ratio = 1.1981,
        UnservedShare = 0.002119,
        ShortHoursShare = 0.0231,
        OverProvisionShare = 0.557,
        Orders = 1234,
        Seconds = 0.017,
        LowerBoundSeconds = 9.29,
        Comparable = true,
        ScoredHours = 17_520,
        NodesByTerm = ImmutableSortedDictionary<int, int>.Empty.Add(12, 3).Add(1, 20),
        HeldBy = ImmutableSortedDictionary<string, int>.Empty.Add("budget", 5),
    };

    [Fact]
    public void Write_TwoReports_StandInAlignedColumns()
    {
        var writer = new StringWriter { NewLine = "\n" };

        ReportTable.Write(writer, [Report, Report with { Trace = "short", Policy = "escalator", Comparable = false, Ratio = null }]);

        Assert.Equal(
            """
            | trace  | policy |    cost | lower bound | ratio | unserved | short hours | over-provision | orders | seconds |
            | ------ | ------ | ------: | ----------: | ----: | -------: | ----------: | -------------: | -----: | ------: |
            | steady | hpa    | 245,339 |     204,778 | 1.198 |  0.212 % |      2.31 % |         55.7 % |  1,234 |    0.02 |

            Shorter than 18 months, half of it for learning; not to be compared with longer traces:

            | trace | policy    |    cost | lower bound | ratio | unserved | short hours | over-provision | orders | seconds |
            | ----- | --------- | ------: | ----------: | ----: | -------: | ----------: | -------------: | -----: | ------: |
            | short | escalator | 245,339 |     204,778 |     – |  0.212 % |      2.31 % |         55.7 % |  1,234 |    0.02 |

            """,
            writer.ToString());
    }

    [Theory]
    [InlineData(100_000, "The change would have saved 145,339 CNY (59.2 %).")]
    [InlineData(300_000, "The change would have cost 54,661 CNY more (22.3 %).")]
    public void Write_Comparison_SaysItInMoney(decimal after, string verdict)
    {
        var writer = new StringWriter();

        ComparisonTable.Write(writer, [new Comparison("steady", Report, Report with { Cost = after }, "CNY")]);

        Assert.Contains(verdict, writer.ToString(), StringComparison.Ordinal);
        Assert.Contains("20×1mo 3×12mo", writer.ToString(), StringComparison.Ordinal);
        Assert.Contains("budget:5", writer.ToString(), StringComparison.Ordinal);
    }
}
