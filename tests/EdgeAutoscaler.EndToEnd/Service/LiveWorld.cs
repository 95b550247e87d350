using System.Text.Json.Nodes;
using System.Text.Json;
using EdgeAutoscaler.Simulator;
using EdgeAutoscaler.Simulator.World;
using EdgeAutoscaler.Testing;

namespace EdgeAutoscaler.EndToEnd.Service;

/// <summary>A strict cloud on loopback with one empty cluster, and a configuration that points the service at it.</summary>
internal sealed class LiveWorld : IAsyncDisposable
{
    // With what every way of escaping and encoding has to change.
    private const string Password = "Canary-\"+&<\\4711!";
    private const string BearerToken = "canary-bearer/token+0815==";
    private const string RobotKey = "SEC-canary+robot/key=99";
    private const string RobotToken = "canary-token-of-the-robot";

    private static readonly AccessKey Key = new("LTAI-of-the-live-world", "canary/Key+Secret&2342=");

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("edge-autoscaler-e2e-");

    private LiveWorld(SimulatedCloud cloud)
    {
        Cloud = cloud;
        LedgerDirectory = _directory.FullName;
        Address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
    }

    public SimulatedCloud Cloud { get; }

    public Uri Address { get; }

    /// <summary>Nodes bought so far, whether or not the buyer was told.</summary>
    public int NodesBought => Cloud.Purchases.Sum(purchase => purchase.Count);

    /// <summary>Where the ledger lies.</summary>
    public string LedgerDirectory { get; set; }

    public string LedgerAddress => $"Data Source={Path.Combine(LedgerDirectory, "ledger.db")}";

    public IReadOnlyDictionary<string, string> Environment { get; } = new Dictionary<string, string>
    {
        ["ALIBABA_CLOUD_ACCESS_KEY_ID"] = Key.Id,
        ["ALIBABA_CLOUD_ACCESS_KEY_SECRET"] = Key.Secret,
    };

    /// <summary>Requests to buy that reached the cloud, whatever became of them.</summary>
    public int Sent => Cloud.Requests.Count(request => request.Operation == Simulator.Operation.ScaleOutCluster);

    /// <summary>Starts a cloud with clusters C1, C2 and so on, each with the same load.</summary>
    public static async Task<LiveWorld> StartAsync(double load = 10, params string[] clusters)
    {
        if (clusters.Length == 0)
            clusters = ["beijing"];

        var options = DemoWorld.Create(TimeProvider.System.GetUtcNow(), seed: 1) with
        {
            AccessKey = Key,
            LeadTime = new LeadTimeRange(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)),
            ScrapeInterval = TimeSpan.FromSeconds(1),
            Clusters = [.. clusters.Select((name, n) => new ClusterOptions { Id = $"C{n + 1}", Name = name, RegionId = "cn-beijing" })],
        };
        var world = new LiveWorld(await SimulatedCloud.StartAsync(options, TimeProvider.System));
        foreach (var cluster in clusters)
            world.Cloud.SetLoad(cluster, "transcode", load);
        return world;
    }

    /// <summary>The directory that holds all the service has.</summary>
    public string StateDirectory => _directory.FullName;

    /// <summary>Where the configuration is written.</summary>
    public string ConfigurationFile => Path.Combine(_directory.FullName, "appsettings.json");

    public Task<ServiceProcess> RunAsync(Action<JsonObject>? change = null, Dictionary<string, string>? environment = null) => ServiceProcess.StartAsync(
        Configuration(change),
        Address,
        Environment.Concat(environment ?? []).ToDictionary());

    /// <summary>Runs the service with hardly any rights.</summary>
    public Task<ServiceProcess> RunRestrictedAsync() => ServiceProcess.StartAsync(
        Configuration(),
        Address,
        Environment.Append(new("DOTNET_EnableDiagnostics", "0")).ToDictionary(),
        Launcher.Restricted(StateDirectory));

    /// <summary>Writes the configuration: load 10 on nodes of capacity 4 at 0.7 asks for 4 nodes.</summary>
    public string Configuration(Action<JsonObject>? change = null, string name = "appsettings.json")
    {
        var passwordFile = WriteSecret("password", Password);
        var root = JsonNode.Parse(Template)!.AsObject();
        var settings = root["Autoscaler"]!.AsObject();
        settings["Listen"] = Address.GetLeftPart(UriPartial.Authority);
        settings["Ledger"]!["ConnectionString"] = LedgerAddress;
        settings["AckEdge"]!["Endpoint"] = Cloud.Endpoint.ToString();
        settings["AckEdge"]!["AllowedHosts"] = new JsonArray(Cloud.Endpoint.Host);
        settings["AckEdge"]!["LoginPasswordFile"] = passwordFile;
        settings["LoadSources"]!["prometheus"]![nameof(Address)] = Cloud.PrometheusEndpoint.ToString();
        settings["LoadSources"]!["prometheus"]!["BearerTokenFile"] = WriteSecret("bearer", BearerToken);
        change?.Invoke(settings);
        var file = Path.Combine(_directory.FullName, name);
        File.WriteAllText(file, root.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
        return file;
    }

    /// <summary>Puts a secret where the configuration says it is.</summary>
    public string WriteSecret(string name, string content)
    {
        var path = Path.Combine(_directory.FullName, "secrets", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>Lets the service tell a robot everything.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="robot">Where the robot is.</param>
    public void Tell(JsonObject settings, Uri robot) => settings["Notifications"] = new JsonArray(new JsonObject
    {
        ["Name"] = "robot",
        ["Type"] = "DingTalk",
        ["UrlFile"] = WriteSecret("robot-url", new Uri(robot, $"/robot/send?access_token={RobotToken}").ToString()),
        ["SecretFile"] = WriteSecret("robot-key", RobotKey),
    });

    /// <summary>Lets the service resolve doubt within seconds, and buy again at once and as much as is needed.</summary>
    public static void Hurry(JsonObject settings)
    {
        settings["AckEdge"]!["RequestTimeout"] = "00:00:04";
        settings["Purchase"] = JsonNode.Parse("""
            { "SendFuse": "00:00:04", "LateAcceptance": "00:00:04", "ListingLag": "00:00:01", "QuarantineHold": "00:00:01" }
            """);
        var group = settings["Clusters"]![0]!["NodeGroups"]![0]!;
        group["MaxNodes"] = 1000;
        group["Limits"] = JsonNode.Parse("""
            { "Cooldown": "00:00:00", "Canary": false, "MaxNodesPerPurchase": 1000, "MaxNodesPerHour": 1000, "MaxNodesPerDay": 1000, "MaxPurchasesPerHour": 1000, "MaxPurchasesPerDay": 1000 }
            """);
    }

    /// <summary>Every file the service left behind, with its text.</summary>
    public IEnumerable<(string Path, string Text)> Traces() => _directory.EnumerateFiles("*", SearchOption.AllDirectories)
        .Where(file => file.Directory!.Name != "secrets" && file.Extension != ".lock")
        .Select(file => (file.FullName, File.ReadAllText(file.FullName, System.Text.Encoding.Latin1)));

    /// <summary>The login password of new nodes.</summary>
    public static string LoginPassword => Password;

    /// <summary>What nobody may ever see again.</summary>
    public static IReadOnlyList<string> Secrets => [.. SecretsOfTheCloud, BearerToken, .. SecretsOfTheRobot];

    /// <summary>Those of them that a notification target knows.</summary>
    public static IReadOnlyList<string> SecretsOfTheRobot => [RobotKey, RobotToken];

    /// <summary>Those of them that the cloud knows too.</summary>
    public static IReadOnlyList<string> SecretsOfTheCloud => [Password, Key.Secret];

    public async ValueTask DisposeAsync()
    {
        await Cloud.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    private const string Template = """
        { "Autoscaler": {
            "Mode": "Live", "EvaluationInterval": "00:00:01", "TaskPollInterval": "00:00:01", "TimeZone": "Asia/Shanghai",
            "Ledger": { "Provider": "Sqlite" },
            "AckEdge": { "RequestTimeout": "00:00:05" },
            "LoadSources": { "prometheus": { "Type": "Prometheus" } },
            "Budgets": [ { "Name": "fleet", "Window": "Month", "Limit": 30000 } ],
            "Clusters": [ { "Name": "beijing", "ClusterId": "C1",
              "NodeGroups": [ { "Name": "transcode", "MaxNodes": 40, "NodeCapacity": 4,
                "Match": { "InstanceTypes": [ "ens.sn1.tiny" ] },
                "Signals": { "cpu": { "Source": "prometheus",
                  "Query": "sum(demo_load{cluster=\"beijing\",group=\"transcode\"})",
                  "FreshnessQuery": "max(timestamp(demo_load{cluster=\"beijing\",group=\"transcode\"}))" } },
                "Policies": [ { "Type": "TargetTracking", "Signal": "cpu", "TargetUtilization": 0.7 } ],
                "Limits": { "Cooldown": "00:00:02", "Canary": false },
                "Offers": [ { "Name": "tiny-telecom", "InstanceType": "ens.sn1.tiny", "EnsRegionId": "cn-beijing-telecom", "ImageId": "m-2QVLO2T8NYgm8CNQVg15gF",
                  "InternetChargeType": "BandwidthByDay", "SystemDiskSize": 20, "DataDiskSize": 0, "TimeoutMins": 60, "LeadTime": "00:05:00",
                  "DefaultTermMonths": 1, "Prices": { "1": 230 } } ] } ] } ] } }
        """;
}
