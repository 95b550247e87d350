namespace EdgeAutoscaler.Backtest.Optimum;

/// <summary>
/// What no buyer can undercut who leaves at most a share of the demand unserved, not even one who knows the future: for every penalty p, the
/// optimum with penalty p less p × the allowance bounds it from below (Lagrange), and the largest of these is taken. The bound is a concave
/// function of p, because it is the least of many straight lines, one for each way to buy. What the best way leaves unserved, less the
/// allowance, is the slope of its line: where it is above zero smaller penalties give no more, where it is below zero larger ones don't.
/// </summary>
internal static class LowerBound
{
    /// <summary>The share of demand that may be left unserved.</summary>
    public const decimal Allowance = 0.001m;

    // Per node-hour, rising; one of them is close to the best multiplier for the standard prices.
    private static readonly decimal[] Penalties = [0.6m, 1, 1.6m, 3, 6];

    /// <summary>The bound.</summary>
    /// <param name="problem">Demand and prices.</param>
    /// <param name="hoursPerSlot">Length of a slot in hours.</param>
    /// <param name="cancellationToken">Ends it between two solutions.</param>
    public static decimal Of(PermitProblem problem, double hoursPerSlot, CancellationToken cancellationToken = default)
    {
        if (problem.Demanded == 0)
            return 0;
        var scale = (decimal)hoursPerSlot * problem.Prices.Values.First() / problem.Prices.Keys.First() / 100;
        var penalties = Penalties.Select(penalty => decimal.Max(0.01m, decimal.Round(penalty * scale, 2))).ToArray();
        return decimal.Max(0, Highest(problem, penalties, cancellationToken));
    }

    private static decimal Highest(PermitProblem problem, decimal[] penalties, CancellationToken cancellationToken)
    {
        var bounds = new (decimal Value, decimal Slope)[penalties.Length];
        var (first, last) = (penalties.Length / 2, (penalties.Length / 2) + 1);
        Parallel.For(first, last + 1, new ParallelOptions { CancellationToken = cancellationToken }, index => bounds[index] = BoundAt(problem, penalties[index]));
        while (first > 0 && bounds[first].Slope < 0)
            bounds[--first] = BoundAt(problem, penalties[first]);
        while (last < bounds.Length - 1 && bounds[last].Slope > 0)
            bounds[++last] = BoundAt(problem, penalties[last]);
        return bounds[first..(last + 1)].Max(bound => bound.Value);
    }

    private static (decimal Value, decimal Slope) BoundAt(PermitProblem problem, decimal penalty)
    {
        var (optimum, allowed) = (ClairvoyantOptimum.Of(problem, penalty), Allowance * problem.Demanded);
        return (optimum.Cost - (penalty * allowed), optimum.Unserved - allowed);
    }
}
