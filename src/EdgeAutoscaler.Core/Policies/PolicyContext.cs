using System.Collections.Immutable;
using EdgeAutoscaler.Core.Forecasting;
using EdgeAutoscaler.Core.Timelines;

namespace EdgeAutoscaler.Core.Policies;

/// <summary>What a policy may know.</summary>
public sealed record PolicyContext
{
    /// <summary>Now.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Until when a reactive policy asserts its demand: now + L + R.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>The group's signals by name.</summary>
    public required ImmutableDictionary<string, SignalState> Signals { get; init; }

    /// <summary>Ready nodes of the group in the past, as far as they were seen.</summary>
    public required StepFunction ReadyNodes { get; init; }

    /// <summary>Load that one node can carry.</summary>
    public required double NodeCapacity { get; init; }

    /// <summary>How much evidence is wanted.</summary>
    public required Stabilization Stabilization { get; init; }

    /// <summary>From when a node bought now would be there, until one bought at the next evaluation would.</summary>
    public TimeInterval Arrival { get; init; }

    /// <summary>What is expected of the group's load; <see langword="null"/> when nobody forecasts it.</summary>
    public IForecast? Forecast { get; init; }

    /// <summary>Why there is no forecast, though somebody keeps one; <see langword="null"/> when there is one, or nobody does.</summary>
    public string? ForecastProblem { get; init; }
}
