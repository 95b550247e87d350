using System.Collections.Immutable;
using EdgeAutoscaler.Configuration.Reading;
using EdgeAutoscaler.Configuration.Values;

namespace EdgeAutoscaler.Configuration.Sections;

/// <summary>Reads the prices of an offer.</summary>
internal static class PricesReader
{
    private static readonly ValueForm<int> Months = Numbers.Whole(1, 12);
    private static readonly ValueForm<decimal> Price = Numbers.Amount("an amount above 0: the price of one node for the whole term", 0.0001m, Bounds.Money);

    public static ImmutableSortedDictionary<int, decimal> Read(Node node)
    {
        var prices = ImmutableSortedDictionary.CreateBuilder<int, decimal>();
        foreach (var child in node.Children)
        {
            var price = child.As(Price);
            if (Months.TryParse(child.Key, out var months) && !child.Key.StartsWith('0') && !child.Key.StartsWith('+'))
                prices[months] = price;
            else
                child.FailUnseen($"'{child.Key}' is not a term: must be 1 to 9 or 12 months.");
        }

        return prices.ToImmutable();
    }
}
