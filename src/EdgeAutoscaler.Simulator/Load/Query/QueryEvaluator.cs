using System.Collections.Immutable;

namespace EdgeAutoscaler.Simulator.Load.Query;

/// <summary>Evaluates queries over one snapshot of the series.</summary>
internal sealed class QueryEvaluator(IReadOnlyList<LoadSeries> series, DateTimeOffset now)
{
    /// <summary>Whether the query selects a series that is scripted to fail.</summary>
    public bool Fails(LoadQuery query) => query switch
    {
        LoadQuery.Selector selector => series.Any(one => one.IsFailing && selector.Selects(one)),
        LoadQuery.Timestamp(var inner) => Fails(inner),
        LoadQuery.Aggregate aggregate => Fails(aggregate.Inner),
        _ => false,
    };

    public IReadOnlyList<VectorSample> At(LoadQuery query, DateTimeOffset instant) => query switch
    {
        LoadQuery.Selector selector => Select(selector, instant),
        LoadQuery.Timestamp(var inner) =>
            [.. At(inner, instant).Select(sample => new VectorSample(
                sample.Labels.Remove("__name__"), sample.TakenAt.ToUnixTimeMilliseconds() / 1000.0, instant))],
        LoadQuery.Aggregate aggregate => Combine(aggregate, instant),
        LoadQuery.Number(var value) => [new VectorSample(ImmutableSortedDictionary<string, string>.Empty, value, instant)],
        _ => throw new ArgumentOutOfRangeException(nameof(query), query, "Every kind of query is handled above."),
    };

    private List<VectorSample> Select(LoadQuery.Selector selector, DateTimeOffset instant)
    {
        var samples = new List<VectorSample>();
        foreach (var one in series.Where(selector.Selects))
        {
            if (one.SampleAt(instant, now) is { } sample)
                samples.Add(new VectorSample(LabelsOf(one), sample.Value, sample.At));
        }

        return samples;
    }

    private List<VectorSample> Combine(LoadQuery.Aggregate aggregate, DateTimeOffset instant) =>
        [.. At(aggregate.Inner, instant)
            .Select(sample => sample with { Labels = Keep(sample.Labels, aggregate.By) })
            .GroupBy(sample => sample.Key)
            .Select(group => new VectorSample(group.First().Labels, Combine(aggregate.IsSum, group), instant))];

    /// <summary>As in Prometheus, a maximum passes NaN over when there is anything else; a sum does not.</summary>
    private static double Combine(bool isSum, IEnumerable<VectorSample> samples)
    {
        var values = samples.Select(sample => sample.Value);
        return isSum ? values.Sum() : values.Aggregate((a, b) => b > a || double.IsNaN(a) ? b : a);
    }

    private static ImmutableSortedDictionary<string, string> Keep(
        ImmutableSortedDictionary<string, string> labels, ImmutableArray<string> names) =>
        labels.RemoveRange(labels.Keys.Where(name => !names.Contains(name)));

    private static ImmutableSortedDictionary<string, string> LabelsOf(LoadSeries one) =>
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)
            .Add("__name__", LoadQueryParser.Metric)
            .Add("cluster", one.Cluster)
            .Add("group", one.Group);
}
