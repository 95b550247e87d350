using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace EdgeAutoscaler.Tests.Deploy;

/// <summary>All dashboards together.</summary>
public sealed partial class DashboardSetTests
{
    private static readonly IReadOnlyList<Dashboard> All = [.. Dashboard.Files.Select(Dashboard.Of)];

    [Fact]
    public void Dashboards_Shipped_AreFleetGroupAndMoney()
    {
        Assert.Equal(["edge-autoscaler-fleet", "edge-autoscaler-group", "edge-autoscaler-money"], All.Select(dashboard => dashboard.Uid));
        Assert.Distinct(All.Select(dashboard => dashboard.Title));
    }

    [Fact]
    public void Links_ToOneDashboard_NameOneThatIsShipped()
    {
        var targets = All.SelectMany(dashboard => DashboardLink().Matches(dashboard.Content.ToJsonString())).Select(match => match.Groups[1].Value).ToHashSet();

        Assert.NotEmpty(targets);
        Assert.Subset(All.Select(dashboard => dashboard.Uid).ToHashSet(), targets);
    }

    [Fact]
    public async Task Queries_EveryMetric_ExistsAndEveryFamilyIsShown()
    {
        var registered = (await DeployFiles.RegisteredNames()).ToHashSet();
        var used = All.SelectMany(dashboard => DeployFiles.MetricNamesIn(dashboard.Content.ToJsonString())).ToHashSet();

        Assert.Subset(registered, used);
        Assert.Subset(used, registered.Where(name => !HistogramRest().IsMatch(name)).ToHashSet());
    }

    [Fact]
    public void Queries_EveryMetric_StandsInTheTableOfTheReadme()
    {
        var documented = RowOfAMetric().Matches(DeployFiles.Read("README.md")).Select(match => match.Groups[1].Value).ToHashSet();

        Assert.Subset(documented, All.SelectMany(dashboard => dashboard.Queries).SelectMany(DeployFiles.MetricNamesIn).Select(name => Bucket().Replace(name, "")).ToHashSet());
    }

    [ToolFact("promtool")]
    public async Task Queries_EachOne_IsValidPromQl()
    {
        var rules = new StringBuilder("groups:\n  - name: dashboards\n    rules:\n");
        foreach (var (query, index) in All.SelectMany(dashboard => dashboard.Queries).Distinct().Select((query, index) => (query, index)))
        {
            var filled = query.Replace("$__rate_interval", "1m", StringComparison.Ordinal).Replace("$__range", "1h", StringComparison.Ordinal);
            rules.Append(CultureInfo.InvariantCulture, $"      - record: dashboard:query{index}\n        expr: '{filled}'\n");
        }

        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, rules.ToString());
            var result = await Tool.Run("promtool", "", "check", "rules", file);
            Assert.True(result.ExitCode == 0, result.ToString());
        }
        finally
        {
            File.Delete(file);
        }
    }

    [GeneratedRegex("/d/([a-z-]+)")]
    private static partial Regex DashboardLink();

    [GeneratedRegex("_(sum|count)$")]
    private static partial Regex HistogramRest();

    [GeneratedRegex("_bucket$")]
    private static partial Regex Bucket();

    [GeneratedRegex(@"^\| `(edge_autoscaler_\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex RowOfAMetric();
}
