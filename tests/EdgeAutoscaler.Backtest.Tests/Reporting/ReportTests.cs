using System.Collections.Immutable;
using EdgeAutoscaler.Backtest.Replay;
using EdgeAutoscaler.Core.Money;

namespace EdgeAutoscaler.Backtest.Reporting;

public class ReportTests
{
    private static readonly DateTimeOffset Start = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly ReplayResult Result = new()
    {
        End = Start.AddDays(31),
        Purchases = [new(Start, "tiny", new Term(1), 4, 920), new(Start.AddDays(21), "tiny", new Term(1), 1, 310)],
        Service = new ServiceLevel(1000, 5, 300, 1, 100, 5),
        HeldBy = ImmutableSortedDictionary<string, int>.Empty.Add("budget", 1234),
    };

    private static readonly BacktestReport Report = BacktestReports.Of("steady", "beijing/transcode", "CNY", Result, TimeSpan.FromSeconds(1.23456));

    [Fact]
    public void Of_Result_AddsUpPurchases()
    {
        Assert.Equal((2, 5, 5), (Report.Purchases, Report.NodesBought, Report.PeakNodes));
        Assert.Equal(1230, Report.Cost);
    }

    [Fact]
    public void Of_LeaseBeyondTheEnd_ReportsItsRestAsUnused() => Assert.Equal(310m * 21 / 31, Report.UnusedValue, 2);

    [Fact]
    public void Of_Service_RoundsShares()
    {
        Assert.Equal(0.003333, Report.UnservedShare);
        Assert.Equal(0.005, Report.ShortStepsShare);
        Assert.Equal(0.333333, Report.OverProvisionShare);
        Assert.Equal(1.235, Report.Seconds);
    }

    [Fact]
    public void Write_TwoReports_StandInAlignedColumns()
    {
        var writer = new StringWriter { NewLine = "\n" };

        ReportTable.Write(writer, [Report, Report with { Trace = "growth", HeldBy = ImmutableSortedDictionary<string, int>.Empty }]);

        Assert.Equal(
            """
            trace                            steady             growth
            group                 beijing/transcode  beijing/transcode
            steps                             1,000              1,000
            purchases                             2                  2
            nodes bought                          5                  5
            peak nodes                            5                  5
            cost                       1,230.00 CNY       1,230.00 CNY
            of it beyond the end         210.00 CNY         210.00 CNY
            unserved load                    0.33 %             0.33 %
            short steps                      0.50 %             0.50 %
            over-provision                  33.33 %            33.33 %
            seconds                             1.2                1.2
            held by budget                    1,234                  0

            """,
            writer.ToString());
    }
}
