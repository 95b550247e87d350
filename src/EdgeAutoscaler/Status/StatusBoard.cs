using System.Collections.Concurrent;
using EdgeAutoscaler.Cycle;

namespace EdgeAutoscaler.Status;

/// <summary>The newest evaluation and cycle of each cluster, kept for those who ask.</summary>
internal sealed class StatusBoard : ICycleObserver
{
    private readonly ConcurrentDictionary<string, Seen> _evaluations = new();
    private readonly ConcurrentDictionary<string, CycleReport> _cycles = new();

    /// <summary>The newest evaluation of a cluster; <see langword="null"/> before the first.</summary>
    /// <param name="cluster">Cluster name.</param>
    public ClusterEvaluation? Evaluation(string cluster) => _evaluations.GetValueOrDefault(cluster)?.Evaluation;

    /// <summary>The groups of a cluster as of its newest evaluation, put into words once for all who ask; none before the first.</summary>
    /// <param name="cluster">Cluster name.</param>
    public IReadOnlyList<GroupStatus> Groups(string cluster) => _evaluations.GetValueOrDefault(cluster)?.Groups.Value ?? [];

    /// <summary>The newest finished cycle of a cluster; <see langword="null"/> before the first.</summary>
    /// <param name="cluster">Cluster name.</param>
    public CycleReport? Cycle(string cluster) => _cycles.GetValueOrDefault(cluster);

    public void Evaluated(ClusterEvaluation evaluation) =>
        _evaluations[evaluation.Cluster.Name] = new Seen(evaluation, new Lazy<IReadOnlyList<GroupStatus>>(() => [.. evaluation.Groups.Select(GroupStatuses.Of)]));

    public void CycleEnded(CycleReport report) => _cycles[report.Cluster] = report;

    private sealed record Seen(ClusterEvaluation Evaluation, Lazy<IReadOnlyList<GroupStatus>> Groups);
}
