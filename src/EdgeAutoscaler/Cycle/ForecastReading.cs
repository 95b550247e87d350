using System.Collections.Immutable;
using EdgeAutoscaler.Core.Forecasting;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Policies;

namespace EdgeAutoscaler.Cycle;

/// <summary>What a forecast said when a decision was made.</summary>
/// <param name="History">How far back the load is known.</param>
/// <param name="Worthwhile">How long a node must be needed in a month to be worth its price.</param>
/// <param name="Peaks">
/// Nodes that the load of the hour in which nodes bought now would come stays within, each with its probability; none while too little is
/// known to say.
/// </param>
/// <param name="LoadNodes">Nodes that the newest load takes, at the utilization that the forecast aims at; <see langword="null"/> when it can't be read.</param>
internal sealed record ForecastReading(
    TimeSpan History, TimeSpan Worthwhile, ImmutableArray<(double Probability, double Nodes)> Peaks, double? LoadNodes)
{
    /// <summary>The probabilities that are told.</summary>
    public static readonly ImmutableArray<double> Probabilities = [0.5, 0.9, 0.99];

    /// <summary>Reads a forecast; <see langword="null"/> while it can't be used.</summary>
    /// <param name="live">The forecast.</param>
    /// <param name="decision">The decision that it was used for.</param>
    /// <param name="load">The signal as it was read.</param>
    /// <param name="now">Now.</param>
    public static ForecastReading? Of(LiveForecast live, ScaleDecision decision, SignalState? load, DateTimeOffset now)
    {
        if (live.At(now) is not { } forecast)
            return null;
        var arrival = now + decision.Group.Offers.Select(offer => offer.LeadTime).DefaultIfEmpty().Min();
        return new ForecastReading(
            forecast.History,
            TimeSpan.FromHours(forecast.WorthwhileHours),
            forecast.IsReady ? [.. Probabilities.Select(probability => (probability, PeakOf(forecast, probability, arrival) / live.Basis.LoadPerNode))] : [],
            load is { Problem: null } ? load.Samples.Newest?.Value / live.Basis.LoadPerNode : null);
    }

    private static double PeakOf(IForecast forecast, double probability, DateTimeOffset arrival) =>
        forecast.PeakQuantile(probability, arrival, arrival + TimeSpan.FromHours(1));
}
