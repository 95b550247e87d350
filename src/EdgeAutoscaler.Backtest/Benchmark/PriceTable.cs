using System.Collections.Immutable;

namespace EdgeAutoscaler.Backtest.Benchmark;

/// <summary>What a node costs by term.</summary>
/// <param name="ByMonths">Price of a whole term by its months; not empty.</param>
internal sealed record PriceTable(ImmutableSortedDictionary<int, decimal> ByMonths)
{
    private static readonly int[] Sold = [1, 2, 3, 4, 5, 6, 7, 8, 9, 12];

    /// <summary>The prices of the benchmark: 100 a month, 8 % less from 6 months, 17 % less for 12.</summary>
    public static PriceTable Standard { get; } = new(Sold.ToImmutableSortedDictionary(
        months => months,
        months => months * (months switch { < 6 => 100m, < 12 => 92m, _ => 83m })));

    /// <summary>The part of a term's price that pays for some of its time.</summary>
    /// <param name="months">The term.</param>
    /// <param name="minutes">The time in minutes; not more than the term.</param>
    public decimal ProRata(int months, long minutes) => ByMonths[months] * minutes / ((long)months * SlotGrid.MinutesPerMonth);

    /// <summary>The longest of the terms a rule would like that is sold; the shortest sold when none is.</summary>
    /// <param name="months">The longest wanted term.</param>
    public int LongestUpTo(int months) => ByMonths.Keys.Where(sold => sold <= months).DefaultIfEmpty(ByMonths.Keys.First()).Last();
}
