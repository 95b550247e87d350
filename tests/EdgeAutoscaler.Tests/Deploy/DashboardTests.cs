using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace EdgeAutoscaler.Tests.Deploy;

public sealed partial class DashboardTests
{
    private static readonly string[] PanelsOfGrafanaItself = ["row", "stat", "timeseries", "bargauge", "table"];

    private readonly JsonNode _dashboard = JsonNode.Parse(DeployFiles.Read("deploy/grafana/dashboards/edge-autoscaler.json"))!;

    private IEnumerable<JsonNode> Rows => Panels(type => type == "row");

    private IEnumerable<JsonNode> Charts => Panels(type => type != "row");

    private IEnumerable<string> Queries => Charts
        .SelectMany(panel => panel["targets"]!.AsArray())
        .Select(target => (string)target!["expr"]!);

    [Fact]
    public void Dashboard_Schema_IsReadByGrafana9AndLater() => Assert.InRange((int)_dashboard["schemaVersion"]!, 30, 36);

    [Fact]
    public void Rows_FollowTheWayOfAPurchase() => Assert.Equal(
        ["Overview", "Demand and capacity", "Purchases and tasks", "Money", "Health", "Safety"],
        Rows.Select(row => (string)row["title"]!));

    [Fact]
    public void Variables_ChooseDataSourceClusterAndGroup() => Assert.Equal(
        ["datasource", "cluster", "node_group"],
        _dashboard["templating"]!["list"]!.AsArray().Select(variable => (string)variable!["name"]!));

    [Fact]
    public void Charts_EachOne_IsReadableWithoutAskingAnybody() => Assert.All(Charts, panel =>
    {
        var defaults = panel["fieldConfig"]!["defaults"]!;
        Assert.Contains((string)panel["type"]!, PanelsOfGrafanaItself);
        Assert.NotEmpty((string)panel["description"]!);
        Assert.NotEmpty((string)defaults["unit"]!);
        Assert.NotEmpty(defaults["thresholds"]!["steps"]!.AsArray());
        Assert.Equal("${datasource}", (string)panel["datasource"]!["uid"]!);
    });

    [Fact]
    public void Panels_EachOne_HasItsOwnIdAndPlace()
    {
        var panels = Panels(_ => true).ToList();

        Assert.Equal(panels.Count, panels.Select(panel => (int)panel["id"]!).Distinct().Count());
        Assert.Equal(panels.Count, panels.Select(panel => ((int)panel["gridPos"]!["x"]!, (int)panel["gridPos"]!["y"]!)).Distinct().Count());
        Assert.All(panels, panel => Assert.InRange((int)panel["gridPos"]!["x"]! + (int)panel["gridPos"]!["w"]!, 1, 24));
    }

    [Fact]
    public async Task Queries_EveryMetric_ExistsAndEveryFamilyIsShown()
    {
        var registered = (await DeployFiles.RegisteredNames()).ToHashSet();
        var used = DeployFiles.MetricNamesIn(_dashboard.ToJsonString()).ToHashSet();

        Assert.Subset(registered, used);
        Assert.Subset(used, registered.Where(name => !HistogramRest().IsMatch(name)).ToHashSet());
    }

    [Fact]
    public void Queries_CountersAndHistograms_AreReadAsIncreaseOverTheRateInterval() => Assert.All(
        Queries.Where(query => CounterOrBucket().IsMatch(query)),
        query => Assert.Contains("[$__rate_interval]", query, StringComparison.Ordinal));

    [ToolFact("promtool")]
    public async Task Queries_EachOne_IsValidPromQl()
    {
        var rules = new StringBuilder("groups:\n  - name: dashboard\n    rules:\n");
        foreach (var (query, index) in Queries.Select((query, index) => (query, index)))
        {
            var filled = query.Replace("$__rate_interval", "1m", StringComparison.Ordinal);
            rules.Append(System.Globalization.CultureInfo.InvariantCulture, $"      - record: dashboard:query{index}\n        expr: '{filled}'\n");
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

    [GeneratedRegex("_(sum|count)$")]
    private static partial Regex HistogramRest();

    [GeneratedRegex("_(total|bucket)[{\\[]")]
    private static partial Regex CounterOrBucket();

    private IEnumerable<JsonNode> Panels(Func<string, bool> ofType) =>
        _dashboard["panels"]!.AsArray().Select(panel => panel!).Where(panel => ofType((string)panel["type"]!));
}
