using System.Collections.Immutable;

namespace EdgeAutoscaler.Backtest.Optimum;

/// <summary>Which terms an optimum has to look at.</summary>
internal static class PermitTerms
{
    /// <summary>
    /// Leaves out terms that shorter ones make superfluous: what k months cost can be had for no more by terms that add up to k.
    /// Proof that nothing is lost: put those terms one after the other, the lowest price per month first. They cover the same slots, and the
    /// money spent up to any moment is a convex function of time that starts at zero and ends at no more than the price of k, so it is never
    /// above the straight line to it, which is what k costs pro rata when the horizon cuts it off there.
    /// </summary>
    /// <param name="prices">Price of a whole term by its months.</param>
    public static ImmutableSortedDictionary<int, decimal> Useful(ImmutableSortedDictionary<int, decimal> prices)
    {
        if (prices.IsEmpty)
            return prices;
        var useful = ImmutableSortedDictionary.CreateBuilder<int, decimal>();
        var cheapest = new decimal?[prices.Keys.Last() + 1];
        cheapest[0] = 0;
        for (var months = 1; months < cheapest.Length; months++)
        {
            var composed = useful.Where(term => term.Key < months).Select(term => cheapest[months - term.Key] + term.Value).Min();
            if (prices.TryGetValue(months, out var price) && !(composed <= price))
            {
                useful.Add(months, price);
                composed = price;
            }

            cheapest[months] = composed;
        }

        return useful.ToImmutable();
    }
}
