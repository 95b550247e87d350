using EdgeAutoscaler.Status;
using EdgeAutoscaler.Tests.Status;

namespace EdgeAutoscaler.Tests.Web;

/// <summary>Knows one group.</summary>
internal sealed class FakeDetails : IDetailSource
{
    public Task<IReadOnlyList<DecisionStatus>> ReadDecisionsAsync(string cluster, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<DecisionStatus>>([.. StatusSamples.Fleet.Decisions.Where(decision => decision.Cluster == cluster)]);

    public Task<GroupDetail?> ReadGroupAsync(string cluster, string nodeGroup, CancellationToken cancellationToken) =>
        Task.FromResult(nodeGroup == "transcode" ? DetailSamples.Detail : null);
}
