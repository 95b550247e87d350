using System.Globalization;

namespace EdgeAutoscaler.Simulation;

/// <summary>What came of many runs.</summary>
/// <param name="Runs">The runs.</param>
/// <param name="Took">The real time they took together.</param>
internal sealed record CampaignReport(IReadOnlyList<RunReport> Runs, TimeSpan Took)
{
    /// <summary>Purchases the cloud was asked for.</summary>
    public int Calls => Runs.Sum(run => run.Calls);

    public override string ToString()
    {
        var days = Runs.Sum(run => run.Days);
        List<string> lines =
        [
            string.Create(CultureInfo.InvariantCulture, $"{days} simulated cluster-days in {Runs.Count} runs, {days / Took.TotalMinutes:F0} a minute; seeds {Runs.Min(run => run.Seed)} to {Runs.Max(run => run.Seed)}"),
            $"{Calls} purchases sent, {Runs.Sum(run => run.Nodes)} nodes sold, every invariant kept",
            "Faults:",
            .. Sums(run => run.Faults),
            "Ends of doubt and trouble:",
            .. Sums(run => run.Resolutions),
        ];
        return string.Join('\n', lines);
    }

    private IEnumerable<string> Sums(Func<RunReport, IReadOnlyDictionary<string, int>> counts) => Runs
        .SelectMany(counts)
        .GroupBy(count => count.Key, count => count.Value)
        .OrderBy(count => count.Key, StringComparer.Ordinal)
        .Select(count => $"{count.Sum(),8} {count.Key}");
}
