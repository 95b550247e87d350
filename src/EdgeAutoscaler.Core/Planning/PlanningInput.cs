using System.Collections.Immutable;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Forecasting;
using EdgeAutoscaler.Core.Policies;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Core.Timelines;

namespace EdgeAutoscaler.Core.Planning;

/// <summary>Everything a decision is made of: values only.</summary>
public sealed record PlanningInput
{
    /// <summary>The group.</summary>
    public required NodeGroup Group { get; init; }

    /// <summary>Now.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Time between two evaluations.</summary>
    public required TimeSpan EvaluationInterval { get; init; }

    /// <summary>The group's signals by name.</summary>
    public ImmutableDictionary<string, SignalState> Signals { get; init; } = ImmutableDictionary<string, SignalState>.Empty;

    /// <summary>Ready nodes of the group in the past, as far as they were seen.</summary>
    public StepFunction ReadyNodes { get; init; } = StepFunction.Unknown;

    /// <summary>Every node of the cluster; <see langword="null"/> when they could not be listed.</summary>
    public NodeInventory? Inventory { get; init; }

    /// <summary>Why the nodes could not be listed.</summary>
    public string? InventoryProblem { get; init; }

    /// <summary>State of the cluster at the cloud; <see langword="null"/> when it could not be read.</summary>
    public string? ClusterState { get; init; }

    /// <summary>Why the clock can't be trusted; <see langword="null"/> when it can.</summary>
    public string? ClockProblem { get; init; }

    /// <summary>What is expected of the load of the group's <see cref="ForecastBasis"/>; <see langword="null"/> when nobody forecasts it.</summary>
    public IForecast? Forecast { get; init; }

    /// <summary>Why there is no forecast, though somebody keeps one.</summary>
    public string? ForecastProblem { get; init; }

    /// <summary>What the ledger knows of the cluster.</summary>
    public LedgerSnapshot Ledger { get; init; } = LedgerSnapshot.Empty;
}
