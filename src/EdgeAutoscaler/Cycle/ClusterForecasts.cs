using System.Collections.Immutable;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Forecasting;

namespace EdgeAutoscaler.Cycle;

/// <summary>The forecasts of a cluster's groups; those that no policy gives a load to forecast have none.</summary>
/// <param name="cluster">The cluster.</param>
internal sealed class ClusterForecasts(ManagedCluster cluster)
{
    private readonly ImmutableDictionary<string, LiveForecast> _byGroup = cluster.NodeGroups
        .Select(group => (Group: group, Basis: ForecastBasis.Of(group)))
        .Where(pair => pair.Basis is not null)
        .ToImmutableDictionary(pair => pair.Group.Name, pair => new LiveForecast(pair.Group, pair.Basis!));

    /// <summary>All of them.</summary>
    public IEnumerable<LiveForecast> All => _byGroup.Values;

    /// <summary>The forecast of a group; <see langword="null"/> when it has none.</summary>
    /// <param name="group">The group.</param>
    public LiveForecast? Of(NodeGroup group) => _byGroup.GetValueOrDefault(group.Name);
}
