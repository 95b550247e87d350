using System.Collections.Immutable;
using EdgeAutoscaler.Core.Load;

namespace EdgeAutoscaler.Configuration.Reading;

/// <summary>Reads one of a group's <c>Signals</c>.</summary>
internal static class SignalKeys
{
    public static Signal Read(KeyReader keys, ServiceMode mode, IReadOnlyCollection<string> sources)
    {
        var source = keys.RequiredText("Source", "the name of a load source");
        if (source.Length > 0 && !sources.Contains(source))
            keys.Wrong("Source", sources.Count == 0 ? "the name of a load source; there are none" : $"the name of a load source: {string.Join(", ", sources)}");

        var query = keys.RequiredText("Query", "a PromQL query");
        var freshness = keys.Text("FreshnessQuery");
        if (mode == ServiceMode.Live && freshness is null && query.Length > 0 && !PromQl.IsBareSelector(query))
            keys.Errors.Add(keys.PathOf("FreshnessQuery"), null, "is required in Live mode, for example max(timestamp(metric)): the timestamp of an aggregated result is always now and proves nothing");

        var maxAge = keys.Value("MaxAge", TimeSpan.FromMinutes(2), "a duration from 00:00:01 to 1.00:00:00", Durations.UpToOneDay);
        var range = PromQl.LongestRange(query);
        var signal = new Signal
        {
            Name = keys.Name,
            Source = source,
            Query = query,
            FreshnessQuery = freshness,
            Labels = Labels(keys),
            MinSeries = keys.OptionalValue<int>("MinSeries", "a whole number, at least 1", fewest => fewest >= 1),
            MaxAge = maxAge,
            AveragingWindow = range > TimeSpan.Zero ? range : maxAge,
        };
        keys.RejectUnknown();
        return signal;
    }

    private static ImmutableSortedDictionary<string, string> Labels(KeyReader keys)
    {
        var labels = keys.Values("Labels", "a section of label names and values");
        foreach (var (label, _) in labels.Where(label => label.Value.Length == 0))
            keys.Errors.Add($"{keys.PathOf("Labels")}:{label}", null, "must be the value of that label");
        return labels.ToImmutableSortedDictionary(label => label.Key, label => label.Value, StringComparer.Ordinal);
    }
}
