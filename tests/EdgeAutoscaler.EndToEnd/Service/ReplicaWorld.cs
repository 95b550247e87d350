using System.Diagnostics;
using System.Text.Json.Nodes;
using EdgeAutoscaler.Adapters.Ledger;
using EdgeAutoscaler.Adapters.Ledger.Postgres;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Testing;

namespace EdgeAutoscaler.EndToEnd.Service;

/// <summary>Several clusters on a strict cloud, a PostgreSQL server, and any number of replicas of the service that share both.</summary>
internal sealed class ReplicaWorld : IAsyncDisposable
{
    /// <summary>The longest time between the right to send and sending.</summary>
    public static readonly TimeSpan SendFuse = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly List<ServiceProcess> _replicas = [];
    private SqlLedgerReader? _ledger;

    private ReplicaWorld(LiveWorld live, PostgresServer database, string[] clusters) =>
        (Live, Database, Clusters) = (live, database, clusters);

    public LiveWorld Live { get; }

    public PostgresServer Database { get; }

    public IReadOnlyList<string> Clusters { get; }

    public static async Task<ReplicaWorld> StartAsync(double load, params string[] clusters)
    {
        var database = PostgresServer.StartAsync();
        return new ReplicaWorld(await LiveWorld.StartAsync(load, clusters), await database, clusters);
    }

    /// <summary>Id of a cluster at the cloud.</summary>
    public string IdOf(string cluster) => $"C{Clusters.ToList().IndexOf(cluster) + 1}";

    /// <summary>Starts a replica and waits until it is live.</summary>
    /// <param name="name">Name of its configuration file.</param>
    /// <param name="change">What is special about it.</param>
    public async Task<ServiceProcess> RunAsync(string name, Action<JsonObject>? change = null)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        var replica = await ServiceProcess.StartAsync(Configuration(name, address, change), address, Live.Environment);
        _replicas.Add(replica);
        return replica;
    }

    /// <summary>Writes the configuration of a replica.</summary>
    public string Configuration(string name, Uri address, Action<JsonObject>? change = null) => Live.Configuration(
        settings =>
        {
            settings["Listen"] = address.GetLeftPart(UriPartial.Authority);
            settings["Ledger"] = new JsonObject
            {
                ["Provider"] = "Postgres", ["ConnectionString"] = Database.ConnectionString(), ["PasswordFile"] = Database.PasswordFile,
            };
            settings["Purchase"] = new JsonObject { ["SendFuse"] = SendFuse.ToString(), ["LateAcceptance"] = "00:00:05", ["ListingLag"] = "00:00:05" };
            settings["Budgets"]![0]!["Limit"] = 100_000_000;
            settings[nameof(Clusters)]![0]!["NodeGroups"]![0]!["Limits"]!["SpikeGuard"] = false;
            var clusters = settings[nameof(Clusters)]!.AsArray();
            var template = clusters[0]!.ToJsonString();
            clusters.Clear();
            foreach (var cluster in Clusters)
            {
                var node = JsonNode.Parse(template.Replace("beijing", cluster, StringComparison.Ordinal).Replace($"cn-{cluster}", "cn-beijing", StringComparison.Ordinal))!;
                node["ClusterId"] = IdOf(cluster);
                clusters.Add(node);
            }

            change?.Invoke(settings);
        },
        $"{name}.json");

    /// <summary>Every purchase the ledger knows.</summary>
    public async Task<IReadOnlyList<IntentRecord>> IntentsAsync() => await (await LedgerAsync()).ReadIntentsAsync(int.MaxValue, default);

    /// <summary>The ledger, open beside the replicas once one of them has created it.</summary>
    public async Task<SqlLedgerReader> LedgerAsync()
    {
        if (_ledger is null)
            await UntilAsync(async () => await TryOpenAsync() is not null, "able to read the ledger");
        return _ledger!;
    }

    /// <summary>Waits until something is true, and shows what the replicas said when it never is.</summary>
    public async Task<TimeSpan> UntilAsync(Func<Task<bool>> isTrue, string what, TimeSpan? patience = null)
    {
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < (patience ?? Patience))
        {
            if (await isTrue())
                return waited.Elapsed;
            await Task.Delay(100);
        }

        Assert.Fail($"Not {what} within {patience ?? Patience}:\n{string.Join("\n--\n", _replicas.Select(replica => Tail(replica.Output)))}");
        return waited.Elapsed;
    }

    private async Task<SqlLedgerReader?> TryOpenAsync()
    {
        var opening = await PostgresLedger.OpenReadOnlyAsync(Database.ConnectionString(), Database.PasswordFile, null, default);
        return _ledger = (opening as LedgerOpening<SqlLedgerReader>.Opened)?.Ledger;
    }

    /// <summary>Ends everything, even if something refuses to: no process may outlive its test.</summary>
    public async ValueTask DisposeAsync()
    {
        IEnumerable<IAsyncDisposable> all = [.. _replicas, .. _ledger is null ? Array.Empty<IAsyncDisposable>() : [_ledger], Live, Database];
        var errors = new List<Exception>();
        foreach (var one in all)
        {
            try
            {
                await one.DisposeAsync();
            }
            catch (Exception error)
            {
                errors.Add(error);
            }
        }

        Assert.Empty(errors);
    }

    private static string Tail(string text) => text.Length <= 6000 ? text : text[^6000..];
}
