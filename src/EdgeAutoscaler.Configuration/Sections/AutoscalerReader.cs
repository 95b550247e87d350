using System.Collections.Immutable;
using EdgeAutoscaler.Configuration.Reading;
using EdgeAutoscaler.Configuration.Values;
using EdgeAutoscaler.Core.Money;

namespace EdgeAutoscaler.Configuration.Sections;

/// <summary>Reads the whole section.</summary>
internal static class AutoscalerReader
{
    private static readonly Uri DefaultListen = new("http://127.0.0.1:9464");
    private static readonly ValueForm<TimeSpan> Interval = Durations.Between(TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));

    public static AutoscalerSettings Read(Node node)
    {
        var scope = new FleetScope(
            node.Read("Mode", Choices.Mode, ServiceMode.DryRun),
            node.Read("TimeZone", Texts.TimeZone, DefaultZone()),
            LoadSourcesReader.Read(node.At("LoadSources")),
            AckEdgeReader.ReadDefaults(node.At("AckEdge")));
        var clusters = ClustersReader.Read(node.At("Clusters"), scope);
        var settings = new AutoscalerSettings
        {
            Mode = scope.Mode,
            Listen = node.Read("Listen", Addresses.Listen, DefaultListen),
            ApiTokenFile = node.Read("ApiTokenFile", Texts.File, null),
            OtlpEndpoint = node.Read("OtlpEndpoint", Addresses.Collector, null),
            EvaluationInterval = node.Read("EvaluationInterval", Interval, TimeSpan.FromSeconds(30)),
            TaskPollInterval = node.Read("TaskPollInterval", Interval, TimeSpan.FromSeconds(15)),
            TimeZone = scope.TimeZone,
            Currency = node.Read("Currency", Texts.Currency, "CNY"),
            Ledger = LedgerReader.Read(node.At("Ledger")),
            Purchase = PurchaseReader.Read(node.At("Purchase")),
            LoadSources = scope.LoadSources,
            Notifications = NotificationsReader.Read(node.At("Notifications")),
            Budgets = Budgets(node, scope, clusters),
            Clusters = clusters,
        };
        FleetRules.Check(node, settings);
        return settings;
    }

    private static ImmutableArray<Budget> Budgets(Node node, FleetScope scope, ImmutableArray<ClusterSettings> clusters) =>
    [
        .. BudgetsReader.Read(node.At("Budgets"), scope.TimeZone, cluster: null, nodeGroup: null),
        .. node.At("Clusters").Children.Zip(clusters).SelectMany(pair => BudgetsReader.ReadCluster(pair.First, scope.TimeZone, pair.Second.Cluster)),
    ];

    // A machine without a time zone database still knows the default: China keeps one offset all year.
    private static TimeZoneInfo DefaultZone() => TimeZoneInfo.TryFindSystemTimeZoneById("Asia/Shanghai", out var zone)
        ? zone
        : TimeZoneInfo.CreateCustomTimeZone("Asia/Shanghai", TimeSpan.FromHours(8), "China Standard Time", "China Standard Time");
}
