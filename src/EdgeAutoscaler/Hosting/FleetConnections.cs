using System.Collections.Immutable;
using EdgeAutoscaler.Adapters.AckEdge;
using EdgeAutoscaler.Adapters.AckEdge.Credentials;
using EdgeAutoscaler.Adapters.AckEdge.Purchase;
using EdgeAutoscaler.Adapters.Prometheus;
using EdgeAutoscaler.Adapters.Secrets;
using EdgeAutoscaler.Configuration;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Demo;
using EdgeAutoscaler.Hosting.Failpoints;

namespace EdgeAutoscaler.Hosting;

/// <summary>The connections of every cluster to its cloud and its load sources.</summary>
internal sealed class FleetConnections : IDisposable
{
    private readonly List<IDisposable> _connections = [];
    private readonly Failpoint? _failpoint;

    /// <summary>Opens the connections; nothing is sent yet.</summary>
    /// <param name="loaded">The settings.</param>
    /// <param name="api">Who watches the requests to the cloud.</param>
    /// <param name="load">Who watches the load sources.</param>
    /// <param name="loggers">Makes the logs.</param>
    /// <param name="failpoint">The failpoint that is armed, if one is.</param>
    public FleetConnections(
        LoadedSettings.Valid loaded, IApiObserver api, ILoadSourceObserver load, ILoggerFactory loggers, Failpoint? failpoint = null)
    {
        _failpoint = failpoint;
        var settings = loaded.Settings;
        var sources = settings.LoadSources.ToImmutableDictionary(source => source.Key, ILoadSource (source) => Open(source.Key, source.Value, loaded.Clocks, load));
        var clients = Kept(new AckEdgeClientFactory(CredentialsFor(loaded), api, loggers, loaded.Clocks.Wall));
        Fleet = new ManagedFleet([.. settings.Clusters.Select(cluster => Open(cluster, loaded, sources, clients))]);
    }

    /// <summary>The clusters with their connections.</summary>
    public ManagedFleet Fleet { get; }

    /// <summary>Closes the connections, those opened last first.</summary>
    public void Dispose()
    {
        for (var index = _connections.Count - 1; index >= 0; index--)
            _connections[index].Dispose();
    }

    private ICredentialProvider CredentialsFor(LoadedSettings.Valid loaded) => loaded.Demo is null
        ? Kept(new DefaultCredentialProvider(Environment.GetEnvironmentVariable, loaded.Clocks.Wall, new Random(Environment.ProcessId)))
        : new StaticCredentialProvider(new AccessCredential(DemoCloud.AccessKey.Id, new Secret(DemoCloud.AccessKey.Secret), null, null));

    private PrometheusLoadSource Open(string name, LoadSourceSettings settings, Clocks clocks, ILoadSourceObserver observer) =>
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
        AckEdgeClientFactory clients)
    {
        var options = new AckEdgeOptions
        {
            Endpoint = cluster.AckEdge.Endpoint,
            AllowedHosts = cluster.AckEdge.AllowedHosts,
            RequestTimeout = cluster.AckEdge.RequestTimeout,
        };
        var client = Kept(clients.Create(options, PasswordFor(cluster, loaded)));
        return new ClusterRuntime(cluster.Cluster)
        {
            Budgets = [.. loaded.Settings.Budgets.Where(budget => budget.Cluster is null || budget.Cluster == cluster.Cluster.Name)],
            Api = Failpoint.Around<IScaleOutApi>(_failpoint, client),
            Inventory = client,
            LoadSources = sources,
        };
    }

    private static ILoginPasswordSource PasswordFor(ClusterSettings cluster, LoadedSettings.Valid loaded) =>
        loaded.Demo is not null ? new DemoLoginPassword()
        : cluster.AckEdge.LoginPasswordFile is { } path ? new FileLoginPasswordSource(path)
        : new NoLoginPassword();

    private T Kept<T>(T connection)
        where T : IDisposable
    {
        _connections.Add(connection);
        return connection;
    }
}
