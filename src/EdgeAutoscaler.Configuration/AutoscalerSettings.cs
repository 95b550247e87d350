using System.Collections.Immutable;
using EdgeAutoscaler.Core.Money;

namespace EdgeAutoscaler.Configuration;

/// <summary>The section <c>Autoscaler</c>, read once and valid as a whole.</summary>
public sealed record AutoscalerSettings
{
    /// <summary>What the service does with its decisions; default dry run.</summary>
    public required ServiceMode Mode { get; init; }

    /// <summary>Address of page, metrics and API; default <c>http://127.0.0.1:9464</c>.</summary>
    public required Uri Listen { get; init; }

    /// <summary>File with the bearer token of page and API; required outside loopback.</summary>
    public required string? ApiTokenFile { get; init; }

    /// <summary>Time between two evaluations of a cluster; default 30 s.</summary>
    public required TimeSpan EvaluationInterval { get; init; }

    /// <summary>Time between two looks at open tasks; default 15 s.</summary>
    public required TimeSpan TaskPollInterval { get; init; }

    /// <summary>Time zone of budget windows and, unless they name another, of schedules; default Asia/Shanghai.</summary>
    public required TimeZoneInfo TimeZone { get; init; }

    /// <summary>Currency of every amount; default CNY.</summary>
    public required string Currency { get; init; }

    /// <summary>Connection string of the SQLite ledger; default <c>Data Source=data/ledger.db</c>.</summary>
    public required string LedgerConnectionString { get; init; }

    /// <summary>The assumptions behind at-most-once purchases.</summary>
    public required PurchaseSettings Purchase { get; init; }

    /// <summary>Where load is read from, by name.</summary>
    public required ImmutableDictionary<string, LoadSourceSettings> LoadSources { get; init; }

    /// <summary>Every budget of the fleet, its clusters and their groups.</summary>
    public required ImmutableArray<Budget> Budgets { get; init; }

    /// <summary>The managed clusters.</summary>
    public required ImmutableArray<ClusterSettings> Clusters { get; init; }
}
