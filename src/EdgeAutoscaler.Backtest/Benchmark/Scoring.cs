using System.Collections.Immutable;

namespace EdgeAutoscaler.Backtest.Benchmark;

/// <summary>Measures orders against what was needed: one accounting for every policy. Exact to the minute.</summary>
internal static class Scoring
{
    /// <summary>The score.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="orders">The orders, in any order.</param>
    public static Score Of(BenchmarkTrace trace, IReadOnlyList<BenchmarkOrder> orders)
    {
        var changes = ChangesOf(orders);
        var (capacity, next, slot) = (0, 0, trace.Grid.Minutes);
        var (unserved, idle, shortSlots) = (0L, 0L, 0);
        var mean = ImmutableArray.CreateBuilder<double>(trace.Required.Length);
        for (var index = 0; index < trace.Required.Length; index++)
        {
            var (at, end, missing, nodeMinutes) = ((long)index * slot, (long)(index + 1) * slot, 0L, 0L);
            while (at < end)
            {
                for (; next < changes.Count && changes[next].At <= at; next++)
                    capacity += changes[next].Nodes;
                var until = next < changes.Count ? Math.Min(end, changes[next].At) : end;
                var surplus = (capacity - trace.Required[index]) * (until - at);
                missing += Math.Max(0, -surplus);
                idle += Math.Max(0, surplus);
                nodeMinutes += capacity * (until - at);
                at = until;
            }

            unserved += missing;
            shortSlots += missing > 0 ? 1 : 0;
            mean.Add((double)nodeMinutes / slot);
        }

        var demanded = trace.Required.Sum(nodes => (long)nodes) * slot;
        return new Score
        {
            Cost = orders.Sum(order => order.CostWithin(trace.ScoredMinutes)),
            UnservedShare = Share(unserved, demanded),
            ShortShare = Share(shortSlots, trace.Required.Length),
            OverProvisionShare = Share(idle, demanded),
            Orders = orders.Count,
            NodesByTerm = orders.Where(order => order.ReadyAt is not null).GroupBy(order => order.Months)
                .ToImmutableSortedDictionary(same => same.Key, same => same.Sum(order => order.Count)),
            Capacity = mean.MoveToImmutable(),
        };
    }

    private static List<(long At, int Nodes)> ChangesOf(IEnumerable<BenchmarkOrder> orders) =>
    [
        .. orders.Where(order => order.ReadyAt is not null)
            .SelectMany(order => new (long At, int Nodes)[] { (order.ReadyAt!.Value, order.Count), (order.EndsAt!.Value, -order.Count) })
            .OrderBy(change => change.At),
    ];

    private static double Share(long part, long whole) => whole > 0 ? (double)part / whole : 0;
}
