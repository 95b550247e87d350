using System.Collections.Immutable;
using CsCheck;
using EdgeAutoscaler.Backtest.Benchmark;

namespace EdgeAutoscaler.Backtest.Optimum;

public class PermitTermsTests
{
    [Fact]
    public void Useful_StandardPrices_KeepsTermsWithADiscount() =>
        Assert.Equal([1, 6, 7, 8, 9, 12], PermitTerms.Useful(PriceTable.Standard.ByMonths).Keys);

    [Fact]
    public void Useful_AnyPrices_KeepsTheCheapestWayToEveryLength() =>
        Gen.Dictionary(Gen.Int[1, 12], Gen.Int[1, 50].Select(price => (decimal)price))[1, 6].Sample(prices =>
        {
            var all = prices.ToImmutableSortedDictionary();
            Assert.Equal(Cheapest(all), Cheapest(PermitTerms.Useful(all)));
        });

    private static IEnumerable<decimal?> Cheapest(ImmutableSortedDictionary<int, decimal> prices)
    {
        var cheapest = new decimal?[25];
        cheapest[0] = 0;
        for (var months = 1; months < cheapest.Length; months++)
            cheapest[months] = prices.Where(term => term.Key <= months).Select(term => cheapest[months - term.Key] + term.Value).Min();
        return cheapest;
    }
}
