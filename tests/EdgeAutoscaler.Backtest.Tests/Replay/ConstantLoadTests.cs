using EdgeAutoscaler.Core.Money;

namespace EdgeAutoscaler.Backtest.Replay;

public class ConstantLoadTests
{
    // 10 at 4×0.7 per node.
    private const int Needed = 4;

    private static readonly ReplayResult ThreeMonths = TraceReplay.Run(Given.Constant(10, TimeSpan.FromDays(85)), Given.Settings);

    [Fact]
    public void Run_ConstantLoad_BuysWhatIsNeededOnceAMonth() =>
        Assert.Equal([Needed, Needed, Needed], ThreeMonths.Purchases.Select(purchase => purchase.Count));

    [Fact]
    public void Run_ConstantLoad_ReplacesLeasesBeforeTheyEnd()
    {
        foreach (var (ending, next) in ThreeMonths.Purchases.Zip(ThreeMonths.Purchases.Skip(1)))
        {
            var expiry = ending.Term.EndFrom(ending.At);
            Assert.InRange(next.At + Given.Settings.Deliveries.Longest, expiry.AddDays(-1), expiry);
        }
    }

    [Fact]
    public void Run_ConstantLoad_IsShortOnlyUntilTheFirstNodesArrive()
    {
        Assert.Equal(1, ThreeMonths.Service.ShortSteps);
        Assert.Equal(10 / Given.Group.NodeCapacity, ThreeMonths.Service.Unserved, 9);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(24)]
    public void Run_SlowCloud_IsShortForItsWholeLeadTime(int hours)
    {
        var settings = Given.Settings with { Deliveries = new PunctualDeliveries(TimeSpan.FromHours(hours)) };

        var result = TraceReplay.Run(Given.Constant(10, TimeSpan.FromDays(5)), settings);

        Assert.Equal(hours, result.Service.ShortSteps);
        Assert.Equal(Needed, Assert.Single(result.Purchases).Count);
    }

    [Fact]
    public void Run_LongerTerm_LivesUntilItsEnd()
    {
        var settings = Given.Settings with { Group = Given.Group with { Offers = [Given.Offer(term: 3)] } };

        var result = TraceReplay.Run(Given.Constant(10, TimeSpan.FromDays(85)), settings);

        Assert.Equal(Needed * 690, Assert.Single(result.Purchases).Price);
        Assert.Equal(1, result.Service.ShortSteps);
    }

    [Fact]
    public void Run_NoLoad_BuysNothing()
    {
        var result = TraceReplay.Run(Given.Constant(0, TimeSpan.FromDays(3)), Given.Settings);

        Assert.Empty(result.Purchases);
        Assert.Empty(result.HeldBy);
        Assert.Equal(0, result.Service.UnservedShare);
    }

    [Fact]
    public void Run_OnePoint_IsOneStep() =>
        Assert.Equal(1, TraceReplay.Run(Given.Hourly(10), Given.Settings).Service.Steps);

    [Fact]
    public void Run_Minimum_IsBoughtWithoutLoad()
    {
        var settings = Given.Settings with { Group = Given.Group with { MinNodes = 3 } };

        Assert.Equal(3, Assert.Single(TraceReplay.Run(Given.Constant(0, TimeSpan.FromDays(3)), settings).Purchases).Count);
    }

    [Fact]
    public void Run_TwoOffers_BuysTheCheaper()
    {
        var dear = Given.Offer() with { Name = "dear", Prices = Given.Offer().Prices.SetItem(1, Given.Price + 1) };
        var settings = Given.Settings with { Group = Given.Group with { Offers = [dear, Given.Offer()] } };

        var result = TraceReplay.Run(Given.Constant(10, TimeSpan.FromDays(3)), settings);

        Assert.Equal(new ReplayedPurchase(settings.Start, "tiny", new Term(1), Needed, Needed * Given.Price, settings.Start.AddHours(1)), Assert.Single(result.Purchases));
    }

    [Fact]
    public void Run_SameInput_GivesTheSameResult()
    {
        var again = TraceReplay.Run(Given.Constant(10, TimeSpan.FromDays(85)), Given.Settings);

        Assert.Equal(ThreeMonths.Purchases.AsEnumerable(), again.Purchases);
        Assert.Equal(ThreeMonths.Service, again.Service);
    }
}
