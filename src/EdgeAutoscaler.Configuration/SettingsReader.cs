using System.Collections.Immutable;
using EdgeAutoscaler.Configuration.Reading;
using EdgeAutoscaler.Core.Money;
using Microsoft.Extensions.Configuration;

namespace EdgeAutoscaler.Configuration;

/// <summary>Reads the section <c>Autoscaler</c> as a whole: settings that hold every rule, or everything that is wrong.</summary>
public static class SettingsReader
{
    /// <summary>Name of the section.</summary>
    public const string SectionName = "Autoscaler";

    /// <summary>Reads the settings.</summary>
    /// <param name="configuration">The configuration that holds the section.</param>
    public static SettingsResult Read(IConfiguration configuration)
    {
        var errors = new Errors();
        var keys = new KeyReader(configuration.GetSection(SectionName), errors);
        if (!keys.Exists)
            errors.Add(SectionName, null, "is required: the section with all settings");
        var settings = Read(keys);
        return errors.All.Count > 0 ? new SettingsResult.Invalid(errors.All) : new SettingsResult.Valid(settings);
    }

    private static AutoscalerSettings Read(KeyReader keys)
    {
        var mode = keys.Choice("Mode", ServiceMode.DryRun, ("Demo", ServiceMode.Demo), ("DryRun", ServiceMode.DryRun), ("Live", ServiceMode.Live));
        var zone = keys.Zone("TimeZone", TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));
        var fleet = AckEdgeKeys.Read(keys.Section("AckEdge"), null);
        var sources = LoadSources(keys);
        var (clusters, clusterBudgets) = Clusters(keys, new ReadingContext(mode, zone, [.. sources.Keys]), fleet);
        var listen = Listen(keys, out var token);
        var settings = new AutoscalerSettings
        {
            Mode = mode,
            Listen = listen,
            ApiTokenFile = token,
            EvaluationInterval = keys.Value("EvaluationInterval", TimeSpan.FromSeconds(30), "a duration from 00:00:01 to 01:00:00", IsInterval),
            TaskPollInterval = keys.Value("TaskPollInterval", TimeSpan.FromSeconds(15), "a duration from 00:00:01 to 01:00:00", IsInterval),
            TimeZone = zone,
            Currency = Currency(keys),
            LedgerConnectionString = Ledger(keys.Section("Ledger")),
            Purchase = Purchase(keys.Section("Purchase")),
            LoadSources = sources.Where(source => source.Value is not null).ToImmutableDictionary(source => source.Key, source => source.Value!),
            Budgets = [.. BudgetKeys.ReadAll(keys, null, null, zone), .. clusterBudgets],
            Clusters = clusters,
        };
        keys.RejectUnknown();
        return settings;
    }

    private static Dictionary<string, LoadSourceSettings?> LoadSources(KeyReader keys) =>
        keys.NamedEntries("LoadSources").ToDictionary(entry => entry.Name, LoadSourceKeys.Read);

    private static (ImmutableArray<ClusterSettings> Clusters, IReadOnlyList<Budget> Budgets) Clusters(KeyReader keys, ReadingContext context, AckEdgeSettings? fleet)
    {
        var entries = keys.Entries("Clusters");
        var reader = new ClusterKeys(context, fleet);
        var read = entries.Select(entry => (Keys: entry, Read: reader.Read(entry))).ToList();
        if (read.Count == 0)
            keys.Errors.Add(keys.PathOf("Clusters"), null, "must hold at least one cluster");
        Names.RejectTwins(read.Select(entry => (entry.Keys, entry.Read.Cluster?.Cluster.Name ?? "")), "cluster", keys.Errors);
        Names.RejectTwins(read.Select(entry => (entry.Keys, entry.Read.Cluster?.Cluster.ClusterId ?? "")), "cluster", keys.Errors, "ClusterId");
        return ([.. read.Select(entry => entry.Read.Cluster).OfType<ClusterSettings>()], [.. read.SelectMany(entry => entry.Read.Budgets)]);
    }

    private static Uri Listen(KeyReader keys, out string? tokenFile)
    {
        const string expected = "an http address without a path such as http://127.0.0.1:9464";
        var listen = keys.Address("Listen", expected, uri => uri.Scheme == "http" && uri.AbsolutePath == "/") ?? new Uri("http://127.0.0.1:9464");
        tokenFile = keys.Text("ApiTokenFile");
        if (!listen.IsLoopback && tokenFile is null)
            keys.Errors.Add(keys.PathOf("ApiTokenFile"), null, "is required when Listen is reachable from other machines: a file with the bearer token of page and API");
        return listen;
    }

    private static string Currency(KeyReader keys)
    {
        var currency = keys.Text("Currency") ?? "CNY";
        if (currency.Length != 3 || !currency.All(char.IsAsciiLetterUpper))
            keys.Wrong("Currency", "three capital letters such as CNY");
        return currency;
    }

    private static string Ledger(KeyReader keys)
    {
        if (!keys.Choice("Provider", true, ("Sqlite", true), ("Postgres", false)))
            keys.Errors.Add(keys.PathOf("Provider"), "Postgres", "must be Sqlite: PostgreSQL is not available in this version");
        var connection = keys.Text("ConnectionString") ?? "Data Source=data/ledger.db";
        keys.RejectUnknown();
        return connection;
    }

    private static PurchaseSettings Purchase(KeyReader keys)
    {
        var purchase = new PurchaseSettings(
            keys.Value("SendFuse", TimeSpan.FromMinutes(1), "a duration from 00:00:01 to 1.00:00:00", Durations.UpToOneDay),
            keys.Value("LateAcceptance", TimeSpan.FromMinutes(15), "a duration from 00:00:00 to 1.00:00:00", Durations.ZeroToOneDay),
            keys.Value("ListingLag", TimeSpan.FromMinutes(15), "a duration from 00:00:00 to 1.00:00:00", Durations.ZeroToOneDay),
            keys.Value("QuarantineHold", TimeSpan.FromDays(1), "a duration from 00:00:00 to 31.00:00:00", hold => hold >= TimeSpan.Zero && hold <= TimeSpan.FromDays(31)));
        keys.RejectUnknown();
        return purchase;
    }

    private static bool IsInterval(TimeSpan interval) => interval >= TimeSpan.FromSeconds(1) && interval <= TimeSpan.FromHours(1);
}
