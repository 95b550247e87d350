using System.Collections.Immutable;

namespace EdgeAutoscaler.Backtest.Optimum;

/// <summary>The optimum by trying every way to buy: slow, and too simple to be wrong.</summary>
internal static class BruteForce
{
    public static decimal Cost(PermitProblem problem, decimal penalty)
    {
        var leases = problem.Prices.Select(term => (Slots: term.Key * problem.SlotsPerMonth, Price: term.Value)).ToArray();
        return From(problem.Required, leases, penalty, 0, new int[problem.Required.Length], []);
    }

    private static decimal From(
        ImmutableArray<int> required, (int Slots, decimal Price)[] leases, decimal penalty, int slot, int[] capacity, Dictionary<string, decimal> known)
    {
        if (slot == required.Length)
            return 0;
        var key = $"{slot}:{string.Join(',', capacity[slot..])}";
        if (!known.TryGetValue(key, out var least))
        {
            least = Ways(required.Max(), leases.Length).Min(way => After(required, leases, penalty, slot, capacity, way, known));
            known[key] = least;
        }

        return least;
    }

    private static decimal After(
        ImmutableArray<int> required, (int Slots, decimal Price)[] leases, decimal penalty, int slot, int[] capacity, int[] way, Dictionary<string, decimal> known)
    {
        var (cost, next) = (0m, capacity.ToArray());
        foreach (var ((slots, price), count) in leases.Zip(way))
        {
            var end = Math.Min(next.Length, slot + slots);
            cost += count * price * (end - slot) / slots;
            for (var covered = slot; covered < end; covered++)
                next[covered] = Math.Min(required.Max(), next[covered] + count);
        }

        return cost + (penalty * Math.Max(0, required[slot] - next[slot])) + From(required, leases, penalty, slot + 1, next, known);
    }

    private static IEnumerable<int[]> Ways(int most, int terms) => terms == 0
        ? [[]]
        : Ways(most, terms - 1).SelectMany(way => Enumerable.Range(0, most + 1).Select(count => (int[])[.. way, count]));
}
