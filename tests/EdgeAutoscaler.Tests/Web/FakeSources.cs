using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Tests.Web;

/// <summary>Says the same each time.</summary>
internal sealed class FakeSources(FleetStatus fleet) : IStatusSource, IPlanSource
{
    public Task<FleetStatus> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(fleet);

    public Task<IReadOnlyList<ClusterStatus>> PlanAsync(CancellationToken cancellationToken) => Task.FromResult(fleet.Clusters);
}
