using EdgeAutoscaler.Configuration;
using EdgeAutoscaler.Simulator;

namespace EdgeAutoscaler.Demo;

/// <summary>The simulated cloud behind the demo: a real HTTP server on loopback that lives on the demo's fast clock.</summary>
internal sealed class DemoCloud : IAsyncDisposable
{
    /// <summary>How many times faster than real time the demo runs: a day in four minutes.</summary>
    public const double Speed = 360;

    private const int Seed = 20201126;

    private readonly SimulatedCloud _cloud;

    // The demo's clock starts anew each time, so its ledger must too; a real ledger never meets simulated purchases.
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("edge-autoscaler-demo-");

    private DemoCloud(SimulatedCloud cloud, AcceleratedClock clock)
    {
        _cloud = cloud;
        Clock = clock;
    }

    /// <summary>The demo's clock.</summary>
    public AcceleratedClock Clock { get; }

    /// <summary>Ids of the clusters the simulated cloud knows.</summary>
    public static IReadOnlyList<string> ClusterIds { get; } = [DemoWorld.BeijingClusterId, DemoWorld.ShanghaiClusterId];

    /// <summary>Access key that the simulated cloud accepts; worthless elsewhere.</summary>
    public static (string Id, string Secret) AccessKey => (DemoWorld.AccessKey.Id, DemoWorld.AccessKey.Secret);

    /// <summary>Starts the simulated cloud on a free port.</summary>
    /// <param name="cancellationToken">Ends the start.</param>
    public static async Task<DemoCloud> StartAsync(CancellationToken cancellationToken)
    {
        var clock = new AcceleratedClock(TimeProvider.System, Speed);
        var cloud = await SimulatedCloud.StartAsync(DemoWorld.Create(clock.GetUtcNow(), Seed), clock, cancellationToken);
        return new DemoCloud(cloud, clock);
    }

    /// <summary>What the demo changes in the configuration, whatever it says: where the cloud is, and a pace that suits the fast clock.</summary>
    /// <param name="root">The configuration as read.</param>
    public IEnumerable<KeyValuePair<string, string?>> Overrides(IConfiguration root)
    {
        var section = root.GetSection("Autoscaler");
        yield return new("Autoscaler:Ledger:Provider", nameof(LedgerProvider.Sqlite));
        yield return new("Autoscaler:Ledger:PasswordFile", null);
        yield return new("Autoscaler:Ledger:ConnectionString", $"Data Source={Path.Combine(_directory.FullName, "ledger.db")}");
        yield return new("Autoscaler:EvaluationInterval", "00:10:00");
        yield return new("Autoscaler:TaskPollInterval", "00:05:00");
        yield return new("Autoscaler:AckEdge:Endpoint", _cloud.Endpoint.ToString());
        yield return new("Autoscaler:AckEdge:AllowedHosts:0", _cloud.Endpoint.Host);
        foreach (var source in section.GetSection("LoadSources").GetChildren())
            yield return new($"{source.Path}:Address", _cloud.PrometheusEndpoint.ToString());
        foreach (var cluster in section.GetSection("Clusters").GetChildren())
        {
            yield return new($"{cluster.Path}:AckEdge:Endpoint", _cloud.Endpoint.ToString());
            yield return new($"{cluster.Path}:AckEdge:AllowedHosts:0", _cloud.Endpoint.Host);
            foreach (var signal in cluster.GetSection("NodeGroups").GetChildren().SelectMany(group => group.GetSection("Signals").GetChildren()))
                yield return new($"{signal.Path}:MaxAge", "00:30:00");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _cloud.DisposeAsync();
        _directory.Delete(recursive: true);
    }
}
