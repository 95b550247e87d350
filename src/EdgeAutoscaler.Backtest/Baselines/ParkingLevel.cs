using EdgeAutoscaler.Backtest.Benchmark;

namespace EdgeAutoscaler.Backtest.Baselines;

/// <summary>One node level of the parking permit: what each term has saved in its present window, and until when the level has a node.</summary>
internal sealed class ParkingLevel
{
    private static readonly int[] Nested = [1, 3, 6, 12];

    private readonly Dictionary<int, (int Window, decimal Saved)> _savings = [];

    /// <summary>First slot without a node.</summary>
    public int CoveredUntil { get; set; }

    /// <summary>Saves for a node and buys it.</summary>
    /// <param name="slot">The slot that lacks a node.</param>
    /// <param name="slotsPerMonth">Slots in a month.</param>
    /// <param name="prices">What nodes cost.</param>
    /// <returns>The term bought, in months.</returns>
    public int Buy(int slot, int slotsPerMonth, PriceTable prices)
    {
        var terms = Nested.Where(prices.ByMonths.ContainsKey).DefaultIfEmpty(prices.LongestUpTo(1)).ToList();
        var saving = terms.Min(months => prices.ByMonths[months] - SavedFor(months, slot, slotsPerMonth));
        foreach (var months in terms)
            _savings[months] = (slot / (months * slotsPerMonth), SavedFor(months, slot, slotsPerMonth) + saving);

        var bought = terms.Last(months => _savings[months].Saved >= prices.ByMonths[months]);
        CoveredUntil = slot + (bought * slotsPerMonth);
        return bought;
    }

    private decimal SavedFor(int months, int slot, int slotsPerMonth) =>
        _savings.TryGetValue(months, out var saving) && saving.Window == slot / (months * slotsPerMonth) ? saving.Saved : 0;
}
