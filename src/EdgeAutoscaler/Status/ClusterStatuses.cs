using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Cycle;

namespace EdgeAutoscaler.Status;

/// <summary>Turns evaluations of clusters into what the service says of itself.</summary>
internal static class ClusterStatuses
{
    /// <summary>The status of a cluster.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="evaluation">Its newest evaluation, where there is one.</param>
    /// <param name="cycle">Its newest cycle, where there is one.</param>
    /// <param name="groups">Its groups as of that evaluation.</param>
    public static ClusterStatus Of(ManagedCluster cluster, ClusterEvaluation? evaluation, CycleReport? cycle, IReadOnlyList<GroupStatus> groups) => new(
        cluster.Name,
        cluster.ClusterId,
        evaluation?.State,
        evaluation?.At,
        cycle is null ? null : Words.Of(cycle.Result),
        cycle?.SafeToScale ?? evaluation?.SafeToScale ?? false,
        groups);
}
