using EdgeAutoscaler.Core.Load;

namespace EdgeAutoscaler.Adapters.Prometheus;

/// <summary>Picks the one series of a vector that speaks for a signal.</summary>
internal static class SeriesPicker
{
    /// <summary>The signal's load: its labels must pick exactly one series, of a vector that is complete.</summary>
    public static Outcome<double> Load(Signal signal, IReadOnlyList<VectorElement> vector)
    {
        if (vector.Count < signal.MinSeries)
            return Failed(SignalProblem.TooFewSeries, $"The query answers with {vector.Count} series; at least {signal.MinSeries} are expected.");
        return TheOne(signal, [.. vector.Where(element => element.Series.Carries(signal.Labels))]);
    }

    /// <summary>The signal's freshness: the only series, unless it belongs to another signal, or the one the labels pick.</summary>
    public static Outcome<double> Freshness(Signal signal, IReadOnlyList<VectorElement> vector)
    {
        // Functions drop the metric's name, so that it can't pick anything here.
        var labels = signal.Labels.Remove("__name__");
        return TheOne(signal, vector.Count == 1
            ? [.. vector.Where(element => !element.Series.Contradicts(labels))]
            : [.. vector.Where(element => element.Series.Carries(labels))]);
    }

    private static Outcome<double> TheOne(Signal signal, IReadOnlyList<VectorElement> matches) => matches.Count switch
    {
        1 => new Outcome<double>.Got(matches[0].Value),
        0 => Failed(SignalProblem.NoData, $"The query answers with no series{With(signal)}."),
        var several => Failed(SignalProblem.SeveralSeries, $"The query answers with {several} series{With(signal)}; exactly one is wanted."),
    };

    private static string With(Signal signal) => signal.Labels.IsEmpty
        ? ""
        : $" with {string.Join(", ", signal.Labels.Select(label => $"{label.Key}=\"{label.Value}\""))}";

    private static Outcome<double> Failed(SignalProblem problem, string detail) => new Outcome<double>.Failed(problem, detail);
}
