using System.Text.Json.Nodes;
using EdgeAutoscaler.Simulator;

namespace EdgeAutoscaler.Benchmarks.World;

/// <summary>A simulated cloud with a fleet, and a dry-run configuration of the service for it.</summary>
internal sealed class MeasuredWorld : IAsyncDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("edge-autoscaler-bench-");

    private MeasuredWorld(SimulatedCloud cloud, FleetSize size, Uri listen, TimeSpan interval)
    {
        Cloud = cloud;
        ConfigurationPath = Path.Combine(_directory.FullName, "appsettings.json");
        File.WriteAllText(ConfigurationPath, Configuration(size, listen, interval).ToJsonString());
    }

    public SimulatedCloud Cloud { get; }

    public string ConfigurationPath { get; }

    public string LedgerConnection => $"Data Source={Path.Combine(_directory.FullName, "ledger.db")}";

    /// <summary>Starts the cloud.</summary>
    /// <param name="size">How large the fleet is.</param>
    /// <param name="listen">Where the service is to listen.</param>
    /// <param name="interval">Time between two cycles; 30 s unless stated.</param>
    public static async Task<MeasuredWorld> StartAsync(FleetSize size, Uri listen, TimeSpan? interval = null)
    {
        Environment.SetEnvironmentVariable("ALIBABA_CLOUD_ACCESS_KEY_ID", DemoWorld.AccessKey.Id);
        Environment.SetEnvironmentVariable("ALIBABA_CLOUD_ACCESS_KEY_SECRET", DemoWorld.AccessKey.Secret);
        var options = Fleet.Cloud(size, TimeProvider.System.GetUtcNow());
        return new MeasuredWorld(await SimulatedCloud.StartAsync(options, TimeProvider.System), size, listen, interval ?? TimeSpan.FromSeconds(30));
    }

    public async ValueTask DisposeAsync()
    {
        await Cloud.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    private JsonObject Configuration(FleetSize size, Uri listen, TimeSpan interval) => new()
    {
        ["Autoscaler"] = new JsonObject
        {
            ["Mode"] = "DryRun",
            ["Listen"] = listen.GetLeftPart(UriPartial.Authority),
            ["EvaluationInterval"] = interval.ToString("c"),
            ["TimeZone"] = "Asia/Shanghai",
            ["Ledger"] = new JsonObject { ["Provider"] = "Sqlite", ["ConnectionString"] = LedgerConnection },
            ["AckEdge"] = new JsonObject { ["Endpoint"] = Cloud.Endpoint.ToString(), ["AllowedHosts"] = new JsonArray(Cloud.Endpoint.Host) },
            ["LoadSources"] = new JsonObject
            {
                ["prometheus"] = new JsonObject { ["Type"] = "Prometheus", ["Address"] = Cloud.PrometheusEndpoint.ToString() },
            },
            ["Budgets"] = new JsonArray(new JsonObject { ["Name"] = "fleet", ["Window"] = "Month", ["Limit"] = 30000 }),
            ["Clusters"] = Fleet.Configuration(size),
        },
    };
}
