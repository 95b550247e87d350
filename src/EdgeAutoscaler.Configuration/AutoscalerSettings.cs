using System.Collections.Immutable;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Configuration;

/// <summary>The whole configuration, validated. Nothing in it is a secret.</summary>
public sealed record AutoscalerSettings
{
    /// <summary>What the service may do; default <see cref="ServiceMode.DryRun"/>.</summary>
    public required ServiceMode Mode { get; init; }

    /// <summary>Where page, metrics, health and API are served; default <c>http://127.0.0.1:9464</c>.</summary>
    public required Uri Listen { get; init; }

    /// <summary>File with the bearer token of the API; never <see langword="null"/> outside loopback.</summary>
    public string? ApiTokenFile { get; init; }

    /// <summary>Base address of an OpenTelemetry collector that gets a trace of each cycle (OTLP over HTTP, protobuf); default none.</summary>
    public Uri? OtlpEndpoint { get; init; }

    /// <summary>Time between two evaluations of a cluster; default 30 s.</summary>
    public required TimeSpan EvaluationInterval { get; init; }

    /// <summary>Time between two looks at open tasks; default 15 s.</summary>
    public required TimeSpan TaskPollInterval { get; init; }

    /// <summary>Time zone of budgets and of schedules that name none; default Asia/Shanghai.</summary>
    public required TimeZoneInfo TimeZone { get; init; }

    /// <summary>Currency of every amount, three letters; default CNY.</summary>
    public required string Currency { get; init; }

    /// <summary>Where the ledger is.</summary>
    public required LedgerSettings Ledger { get; init; }

    /// <summary>The timing of purchases.</summary>
    public required PurchaseTimings Purchase { get; init; }

    /// <summary>Where load is read from, by name.</summary>
    public ImmutableSortedDictionary<string, LoadSourceSettings> LoadSources { get; init; } = ImmutableSortedDictionary<string, LoadSourceSettings>.Empty;

    /// <summary>Who is told what happens; default nobody.</summary>
    public ImmutableArray<NotificationSettings> Notifications { get; init; } = [];

    /// <summary>Every budget: of the fleet, of clusters and of node groups.</summary>
    public ImmutableArray<Budget> Budgets { get; init; } = [];

    /// <summary>The clusters; empty only in demo mode.</summary>
    public ImmutableArray<ClusterSettings> Clusters { get; init; } = [];
}
