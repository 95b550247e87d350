using System.Collections.Immutable;
using EdgeAutoscaler.Adapters.AckEdge.Credentials;
using EdgeAutoscaler.Adapters.AckEdge;
using EdgeAutoscaler.Adapters.Prometheus;
using EdgeAutoscaler.Adapters.Secrets;
using EdgeAutoscaler.Configuration;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Hosting;
using EdgeAutoscaler.Simulator;
using Microsoft.Extensions.Logging.Abstractions;

namespace EdgeAutoscaler.Benchmarks.Cycles;

/// <summary>
/// The service's connections with its request limit out of reach: cycles are measured back to back, and would measure that limit instead.
/// </summary>
internal sealed class UnthrottledConnections : IDisposable
{
    private const int Unreachable = 10_000;

    private readonly AckEdgeClientFactory _factory;
    private readonly List<IDisposable> _opened = [];

    public UnthrottledConnections(AutoscalerSettings settings)
    {
        var key = new AccessCredential(DemoWorld.AccessKey.Id, new Secret(DemoWorld.AccessKey.Secret), null, null);
        _factory = new AckEdgeClientFactory(
            new StaticCredentialProvider(key), NullApiObserver.Instance, NullLoggerFactory.Instance, TimeProvider.System);
        var sources = settings.LoadSources.ToImmutableDictionary(source => source.Key, ILoadSource (source) => Kept(PrometheusLoadSource.Create(
            new PrometheusOptions { Name = source.Key, Address = source.Value.Address }, TimeProvider.System, new NullLoadSourceObserver())));
        Clusters = [.. settings.Clusters.Select(cluster => Open(cluster, settings, sources))];
    }

    public ImmutableArray<ClusterRuntime> Clusters { get; }

    public void Dispose()
    {
        _opened.ForEach(connection => connection.Dispose());
        _factory.Dispose();
    }

    private ClusterRuntime Open(ClusterSettings cluster, AutoscalerSettings settings, ImmutableDictionary<string, ILoadSource> sources)
    {
        var options = new AckEdgeOptions { Endpoint = cluster.AckEdge.Endpoint, AllowedHosts = cluster.AckEdge.AllowedHosts, RequestsPerSecond = Unreachable, RequestBurst = Unreachable };
        var client = Kept(_factory.Create(options, new NoLoginPassword()));
        return new ClusterRuntime(cluster.Cluster)
        {
            Budgets = [.. settings.Budgets],
            Api = client,
            Inventory = client,
            LoadSources = sources,
        };
    }

    private T Kept<T>(T connection)
        where T : IDisposable
    {
        _opened.Add(connection);
        return connection;
    }
}
