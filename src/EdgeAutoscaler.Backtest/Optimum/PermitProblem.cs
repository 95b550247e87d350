using System.Collections.Immutable;

namespace EdgeAutoscaler.Backtest.Optimum;

/// <summary>Which leases to take when all demand is known.</summary>
/// <param name="Required">Nodes needed in each slot; not empty, none negative.</param>
/// <param name="SlotsPerMonth">Slots in a month.</param>
/// <param name="Prices">Price of a whole term by its months.</param>
internal sealed record PermitProblem(ImmutableArray<int> Required, int SlotsPerMonth, ImmutableSortedDictionary<int, decimal> Prices)
{
    /// <summary>Demand in node-slots.</summary>
    public long Demanded => Required.Sum(nodes => (long)nodes);
}
