using System.Collections.Immutable;
using EdgeAutoscaler.Adapters.AckEdge;
using EdgeAutoscaler.Adapters.AckEdge.Credentials;
using EdgeAutoscaler.Adapters.AckEdge.Purchase;
using EdgeAutoscaler.Adapters.Prometheus;
using EdgeAutoscaler.Configuration;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Demo;

namespace EdgeAutoscaler.Hosting;

/// <summary>The connections of every cluster to its cloud and its load sources.</summary>
internal sealed class FleetConnections : IDisposable
{
    private readonly List<IDisposable> _connections = [];

    /// <summary>Opens the connections; nothing is sent yet.</summary>
    /// <param name="loaded">The settings.</param>
    /// <param name="api">Who watches the requests to the cloud.</param>
    /// <param name="load">Who watches the load sources.</param>
    /// <param name="loggers">Makes the logs.</param>
    public FleetConnections(LoadedSettings.Valid loaded, IApiObserver api, ILoadSourceObserver load, ILoggerFactory loggers)
    {
        var settings = loaded.Settings;
        var sources = settings.LoadSources.ToImmutableDictionary(source => source.Key, source => Open(source.Key, source.Value, loaded.Clocks, load));
        var credentials = loaded.Demo is null
            ? CredentialChain.Default(Environment.GetEnvironmentVariable, loaded.Clocks.Wall)
            : new StaticCredentialProvider(new AccessCredentials(DemoCloud.AccessKey.Id, DemoCloud.AccessKey.Secret, null));
        Fleet = new ManagedFleet([.. settings.Clusters.Select(cluster => Open(cluster, loaded, sources, credentials, api, loggers))]);
    }

    /// <summary>The clusters with their connections.</summary>
    public ManagedFleet Fleet { get; }

    public void Dispose() => _connections.ForEach(connection => connection.Dispose());

    private ILoadSource Open(string name, LoadSourceSettings settings, Clocks clocks, ILoadSourceObserver observer) =>
        Kept(PrometheusLoadSource.Create(
            new PrometheusOptions
            {
                Name = name,
                Address = settings.Address,
                BearerTokenFile = settings.BearerTokenFile,
                BasicAuthFile = settings.BasicAuthFile,
                CaFile = settings.CaFile,
            },
            clocks.Service,
            observer));

    private ClusterRuntime Open(
        ClusterSettings cluster,
        LoadedSettings.Valid loaded,
        ImmutableDictionary<string, ILoadSource> sources,
        ICredentialProvider credentials,
        IApiObserver observer,
        ILoggerFactory loggers)
    {
        ILoginPasswordSource password = loaded.Demo is null
            ? new FileLoginPasswordSource(cluster.AckEdge.LoginPasswordFile)
            : DemoLoginPassword.Instance;
        var options = new AckEdgeOptions(cluster.AckEdge.Endpoint, cluster.AckEdge.RequestTimeout);
        var client = Kept(AckEdgeClient.Create(options, credentials, password, observer, loggers, loaded.Clocks.Wall));
        return new ClusterRuntime
        {
            Cluster = cluster.Cluster,
            Budgets = [.. loaded.Settings.Budgets.Where(budget => budget.Cluster is null || budget.Cluster == cluster.Cluster.Name)],
            Api = client,
            Inventory = client,
            LoadSources = sources,
        };
    }

    private T Kept<T>(T connection)
        where T : IDisposable
    {
        _connections.Add(connection);
        return connection;
    }
}
