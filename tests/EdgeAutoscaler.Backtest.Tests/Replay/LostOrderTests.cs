using CsCheck;

namespace EdgeAutoscaler.Backtest.Replay;

public class LostOrderTests
{
    [Fact]
    public void Run_LostOrder_IsOrderedAgainAnHourLaterAndNotPaid()
    {
        var settings = Given.Settings with { Deliveries = new FirstLost(), Budgets = [Given.Budget(4 * Given.Price)] };

        var result = TraceReplay.Run(Given.Hourly(Enumerable.Repeat(10.0, 24)), settings);

        Assert.Equal([null, settings.Start.AddHours(2)], result.Purchases.Select(purchase => purchase.ReadyAt));
        Assert.Equal(settings.Start.AddHours(1), result.Purchases[1].At);
        Assert.Equal(2, result.Service.ShortSteps);
    }

    [Fact]
    public void LeadTimeOf_AnyOrder_IsFiveToSixtyMinutesAndAlwaysTheSame() => Gen.Select(Gen.Int[0, 1000], Gen.Int[1, 10_000]).Sample((seed, order) =>
    {
        var lead = new SampledDeliveries(seed).LeadTimeOf(order);

        Assert.Equal(lead, new SampledDeliveries(seed).LeadTimeOf(order));
        Assert.True(lead is null || (lead >= TimeSpan.FromMinutes(5) && lead <= TimeSpan.FromMinutes(60)));
    });

    [Fact]
    public void LeadTimeOf_ManyOrders_LosesOneInFifty() =>
        Assert.InRange(Enumerable.Range(1, 20_000).Count(order => new SampledDeliveries(7).LeadTimeOf(order) is null), 300, 500);

    private sealed class FirstLost : IDeliveries
    {
        public TimeSpan Longest => TimeSpan.FromHours(1);

        public TimeSpan? LeadTimeOf(int order) => order == 1 ? null : TimeSpan.FromHours(1);
    }
}
