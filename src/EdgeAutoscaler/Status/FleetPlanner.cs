using EdgeAutoscaler.Cycle;

namespace EdgeAutoscaler.Status;

/// <summary>Evaluates every cluster once, now, and buys nothing.</summary>
/// <param name="fleet">The clusters.</param>
/// <param name="evaluator">Reads and decides.</param>
internal sealed class FleetPlanner(ManagedFleet fleet, ClusterEvaluator evaluator) : IPlanSource
{
    public async Task<IReadOnlyList<ClusterStatus>> PlanAsync(CancellationToken cancellationToken)
    {
        var evaluations = await Task.WhenAll(fleet.Clusters.Select(runtime => evaluator.EvaluateAsync(runtime, cancellationToken)));
        return [.. evaluations.Select(evaluation => ClusterStatuses.Of(evaluation.Cluster, evaluation, null, [.. evaluation.Groups.Select(GroupStatuses.Of)]))];
    }
}
