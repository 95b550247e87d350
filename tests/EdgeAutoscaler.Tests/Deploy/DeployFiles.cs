using System.Text.RegularExpressions;
using EdgeAutoscaler.Tests.Telemetry;

namespace EdgeAutoscaler.Tests.Deploy;

/// <summary>Finds files of the repository and the metric names in them.</summary>
internal static partial class DeployFiles
{
    public static string Root { get; } = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    public static string Read(string relative) => File.ReadAllText(PathOf(relative));

    public static IEnumerable<string> MetricNamesIn(string text) =>
        MetricName().Matches(text).Select(match => match.Value).Distinct();

    /// <summary>Every name a query may use: families, and what a histogram is made of.</summary>
    public static async Task<IReadOnlySet<string>> RegisteredNames()
    {
        var scrape = await MetricsHarness.Reported().Scrape();
        return scrape.Families
            .SelectMany(family => family.Value == "histogram"
                ? new[] { $"{family.Key}_bucket", $"{family.Key}_sum", $"{family.Key}_count" }
                : [family.Key])
            .ToHashSet();
    }

    [GeneratedRegex("edge_autoscaler_[a-z_]+")]
    private static partial Regex MetricName();

    private static string FindRoot(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "EdgeAutoscaler.sln"))
            ? folder.FullName
            : FindRoot(folder.Parent ?? throw new InvalidOperationException("The tests don't run inside the repository"));
}
