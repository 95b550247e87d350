using System.Collections.Immutable;
using System.Globalization;
using EdgeAutoscaler.Configuration.Reading;
using EdgeAutoscaler.Configuration.Values;
using EdgeAutoscaler.Core.Load;

namespace EdgeAutoscaler.Configuration.Sections;

/// <summary>Reads the signals of a node group.</summary>
internal static class SignalsReader
{
    private static readonly ValueForm<string> Query = Texts.Filled("a PromQL query");

    public static ImmutableArray<Signal> Read(Node node, FleetScope scope) => [.. node.Children.Select(child => ReadOne(child, scope))];

    private static Signal ReadOne(Node node, FleetScope scope)
    {
        Names.CheckKey(node, "signal");
        var query = node.ReadRequired("Query", Query);
        var maxAge = node.Read("MaxAge", Durations.UpTo(Bounds.Day), TimeSpan.FromMinutes(2));
        var range = PromQl.LongestRange(query);
        var signal = new Signal
        {
            Name = node.Key,
            Source = node.ReadRequired("Source", Texts.Name),
            Query = query,
            FreshnessQuery = node.Read("FreshnessQuery", Query, null),
            Labels = ReadLabels(node.At("Labels")),
            MinSeries = node.ReadOptional("MinSeries", Numbers.Whole(1, Bounds.Count)),
            MaxAge = maxAge,
            AveragingWindow = range > TimeSpan.Zero ? range : maxAge,
        };
        CheckRelations(node, signal, scope);
        return signal;
    }

    private static void CheckRelations(Node node, Signal signal, FleetScope scope)
    {
        node.Require(
            !double.TryParse(signal.Query, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
            "Query",
            "Is a number and measures nothing. A fixed number of nodes is MinNodes, or a window of a Schedule.");
        node.Require(
            scope.LoadSources.ContainsKey(signal.Source),
            "Source",
            scope.LoadSources.IsEmpty
                ? "There is no load source: describe one under Autoscaler:LoadSources."
                : $"There is no such load source. Must be one of {string.Join(", ", scope.LoadSources.Keys)}.");
        node.Require(
            scope.Mode != ServiceMode.Live || signal.FreshnessQuery is not null || PromQl.IsBareSelector(signal.Query),
            "FreshnessQuery",
            "Is required in Live mode: the time of a computed result is always now and proves nothing. Ask for the newest measurement, for example max(timestamp(METRIC)).",
            "Query");
    }

    private static ImmutableSortedDictionary<string, string> ReadLabels(Node node)
    {
        var labels = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var child in node.Children)
        {
            if (!Texts.LabelName.TryParse(child.Key, out _))
                child.FailUnseen($"'{child.Key}' can't be a label: must be {Texts.LabelName.Expected}.");
            labels[child.Key] = child.As(Texts.Filled("the label's value"));
        }

        return labels.ToImmutable();
    }
}
