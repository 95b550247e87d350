namespace EdgeAutoscaler.Backtest.Optimum;

/// <summary>
/// What no buyer can undercut who leaves at most a share of the demand unserved, not even one who knows the future: for every penalty p, the
/// optimum with penalty p less p × the allowance bounds it from below (Lagrange), and the largest of these is taken.
/// </summary>
internal static class LowerBound
{
    /// <summary>The share of demand that may be left unserved.</summary>
    public const decimal Allowance = 0.001m;

    // Per node-hour; one of them is close to the best multiplier for the standard prices.
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
        var bounds = Penalties.AsParallel().WithDegreeOfParallelism(Math.Min(Environment.ProcessorCount, Penalties.Length)).WithCancellation(cancellationToken)
            .Select(penalty => BoundOf(problem, decimal.Max(0.01m, decimal.Round(penalty * scale, 2))));
        return decimal.Max(0, bounds.Max());
    }

    private static decimal BoundOf(PermitProblem problem, decimal penalty) =>
        ClairvoyantOptimum.Cost(problem, penalty) - (penalty * Allowance * problem.Demanded);
}
