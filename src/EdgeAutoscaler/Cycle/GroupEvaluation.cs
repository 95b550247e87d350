using System.Collections.Immutable;
using EdgeAutoscaler.Core.Forecasting;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Policies;

namespace EdgeAutoscaler.Cycle;

/// <summary>The decision for one group and the signals it was made from.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Signals">The signals.</param>
internal sealed record GroupEvaluation(ScaleDecision Decision, ImmutableArray<SignalState> Signals)
{
    /// <summary>What was forecast of its load; <see langword="null"/> when nobody forecasts it.</summary>
    public ForecastReading? Forecast { get; init; }

    /// <summary>The newest load of the signal that is forecast, in nodes used to the full; <see langword="null"/> when it can't be read or none is forecast.</summary>
    public double? NodesNeeded => ForecastBasis.Of(Decision.Group) is { } basis && Signals.FirstOrDefault(state => state.Signal.Name == basis.Signal) is { Problem: null } state
        ? state.Samples.Newest?.Value / Decision.Group.NodeCapacity
        : null;
}
