using EdgeAutoscaler.Core.Load;

namespace EdgeAutoscaler.Adapters.Prometheus;

/// <summary>Turns the answers over a range into samples, by judging each of its times as the present is judged.</summary>
internal static class History
{
    private static readonly IReadOnlyList<VectorElement> Nothing = [];

    /// <param name="signal">The signal.</param>
    /// <param name="load">The series its query has answered with.</param>
    /// <param name="freshness">Those of its freshness query; <see langword="null"/> when it has none.</param>
    /// <returns>The samples, oldest first, one for each time of measurement.</returns>
    public static Outcome<IReadOnlyList<LoadSample>> Take(Signal signal, IReadOnlyList<Series> load, IReadOnlyList<Series>? freshness)
    {
        var times = freshness is null ? null : ByTime(freshness);
        var taken = ByTime(load).Select(step => Sampling.Take(
            signal,
            Got(step.Value),
            times is null ? null : Got(times.GetValueOrDefault(step.Key, Nothing)),
            DateTimeOffset.FromUnixTimeMilliseconds(step.Key))).ToList();
        IReadOnlyList<LoadSample> samples =
            [.. taken.OfType<Outcome<LoadSample>.Got>().Select(got => got.Value).OrderBy(sample => sample.At).DistinctBy(sample => sample.At)];
        return samples.Count > 0
            ? new Outcome<IReadOnlyList<LoadSample>>.Got(samples)
            : new Outcome<IReadOnlyList<LoadSample>>.Failed(SignalProblem.NoData, WhyNone(taken));
    }

    private static string WhyNone(IEnumerable<Outcome<LoadSample>> taken) =>
        taken.LastOrDefault() is Outcome<LoadSample>.Failed newest
            ? $"No point of the window is usable; the newest: {newest.Detail}"
            : "The source holds nothing for this window.";

    private static SortedDictionary<long, IReadOnlyList<VectorElement>> ByTime(IReadOnlyList<Series> series) => new(series
        .SelectMany(one => one.Points, (one, point) => (point.Time, Element: new VectorElement(one, point.Value)))
        .GroupBy(entry => entry.Time, entry => entry.Element)
        .ToDictionary(group => group.Key, IReadOnlyList<VectorElement> (group) => [.. group]));

    private static Outcome<IReadOnlyList<VectorElement>> Got(IReadOnlyList<VectorElement> vector) =>
        new Outcome<IReadOnlyList<VectorElement>>.Got(vector);
}
