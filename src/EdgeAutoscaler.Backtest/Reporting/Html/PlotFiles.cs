using EdgeAutoscaler.Backtest.Contest;

namespace EdgeAutoscaler.Backtest.Reporting.Html;

/// <summary>The plots of the page as files that stand alone, for documents.</summary>
internal static class PlotFiles
{
    /// <summary>Writes them; files of the same names are replaced.</summary>
    /// <param name="folder">Where to; created if it isn't there.</param>
    /// <param name="results">The results, those of one trace together.</param>
    public static void Write(string folder, IReadOnlyList<ContestResult> results)
    {
        Directory.CreateDirectory(folder);
        foreach (var trace in results.GroupBy(result => result.Trace.Name))
        {
            if (trace.First().LowerBound > 0)
                Write(folder, RatioPlot.Of([.. trace]), trace.Key, "ratio");
            foreach (var result in trace)
            {
                Write(folder, PolicyPlots.Capacity(result), trace.Key, result.Policy, "capacity");
                Write(folder, PolicyPlots.Purchases(result), trace.Key, result.Policy, "purchases");
                Write(folder, PolicyPlots.Money(result), trace.Key, result.Policy, "money");
            }
        }
    }

    private static void Write(string folder, Svg plot, params string[] names) =>
        File.WriteAllText(Path.Combine(folder, $"{string.Join('-', names.Select(Plain))}.svg"), plot.Alone());

    private static string Plain(string name) => string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' ? letter : '-'));
}
