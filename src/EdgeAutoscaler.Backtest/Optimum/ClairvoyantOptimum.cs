using Google.OrTools.Graph;

namespace EdgeAutoscaler.Backtest.Optimum;

/// <summary>
/// The least cost of leases and of node-slots left unserved at a penalty, with all demand known: a minimum cost flow. A unit of flow is one
/// node's worth of capacity on its way through time; in each slot at least the required number of units is on its way, over leases (from
/// their start to their end), over shortage arcs (one slot each), and capacity that nobody needs flows back a slot.
/// </summary>
internal static class ClairvoyantOptimum
{
    private const int UnitsPerMoney = 100;

    /// <summary>The least cost. A lease that overhangs the end is paid pro rata. Exact to the cent for each lease, and never above the truth.</summary>
    /// <param name="problem">Demand and prices.</param>
    /// <param name="penalty">Cost of a node-slot left unserved, in whole cents; <see langword="null"/> when nothing may be left.</param>
    /// <exception cref="InvalidOperationException">The solver found no flow, which can't happen.</exception>
    public static OptimalCost Of(PermitProblem problem, decimal? penalty)
    {
        using var flow = new MinCostFlow();
        AddLeases(flow, problem);
        var shortages = AddSlots(flow, problem, penalty);
        AddSupplies(flow, problem);
        var status = flow.Solve();
        return status == MinCostFlowBase.Status.OPTIMAL
            ? new OptimalCost((decimal)flow.OptimalCost() / UnitsPerMoney, shortages.Sum(flow.Flow))
            : throw new InvalidOperationException($"The optimum was not found: {status}.");
    }

    private static void AddLeases(MinCostFlow flow, PermitProblem problem)
    {
        var terms = PermitTerms.Useful(problem.Prices).ToArray();
        var most = problem.Required.Max();
        for (var start = 0; start < problem.Required.Length; start++)
        {
            foreach (var (end, cost) in LeasesFrom(start, problem, terms))
                flow.AddArcWithCapacityAndUnitCost(start, end, most, cost);
        }
    }

    // Longest first; a shorter lease is worth a look only when it costs less, since capacity that nobody needs does no harm.
    private static IEnumerable<(int End, long Cost)> LeasesFrom(int start, PermitProblem problem, KeyValuePair<int, decimal>[] terms)
    {
        var leases = terms.Select(term => LeaseFrom(start, problem, term)).OrderByDescending(lease => lease.End).ThenBy(lease => lease.Cost);
        var cheapest = long.MaxValue;
        foreach (var lease in leases.Where(lease => lease.Cost < cheapest))
        {
            cheapest = lease.Cost;
            yield return lease;
        }
    }

    private static (int End, long Cost) LeaseFrom(int start, PermitProblem problem, KeyValuePair<int, decimal> term)
    {
        var length = term.Key * problem.SlotsPerMonth;
        var end = Math.Min(problem.Required.Length, start + length);
        return (end, (long)(term.Value * UnitsPerMoney * (end - start) / length));
    }

    private static List<int> AddSlots(MinCostFlow flow, PermitProblem problem, decimal? penalty)
    {
        var (most, shortages) = (problem.Required.Max(), new List<int>());
        for (var slot = 0; slot < problem.Required.Length; slot++)
        {
            flow.AddArcWithCapacityAndUnitCost(slot + 1, slot, most, 0);
            if (penalty is { } unserved && problem.Required[slot] > 0)
                shortages.Add(flow.AddArcWithCapacityAndUnitCost(slot, slot + 1, problem.Required[slot], (long)(unserved * UnitsPerMoney)));
        }

        return shortages;
    }

    private static void AddSupplies(MinCostFlow flow, PermitProblem problem)
    {
        var before = 0;
        for (var slot = 0; slot < problem.Required.Length; slot++)
        {
            flow.SetNodeSupply(slot, problem.Required[slot] - before);
            before = problem.Required[slot];
        }

        flow.SetNodeSupply(problem.Required.Length, -before);
    }
}
