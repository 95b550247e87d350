using System.Collections.Immutable;
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
}
