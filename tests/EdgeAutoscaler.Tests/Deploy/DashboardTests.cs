using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace EdgeAutoscaler.Tests.Deploy;

/// <summary>Each dashboard by itself.</summary>
public sealed partial class DashboardTests
{
    private static readonly string[] PanelsOfGrafanaItself = ["row", "stat", "timeseries", "bargauge", "gauge", "table", "text"];

    public static TheoryData<string> Files => [.. Dashboard.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void Schema_IsReadByGrafana8AndLater(string file) => Assert.InRange((int)Dashboard.Of(file).Content["schemaVersion"]!, 30, 36);

    [Theory]
    [MemberData(nameof(Files))]
    public void Uid_IsTheNameOfTheFile(string file) => Assert.Equal(file, $"{Dashboard.Of(file).Uid}.json");

    [Theory]
    [MemberData(nameof(Files))]
    public void Variables_ChooseDataSourceThenClusterThenOneOfItsGroups(string file)
    {
        var variables = Dashboard.Of(file).Content["templating"]!["list"]!.AsArray();

        Assert.Equal(["datasource", "cluster", "node_group"], variables.Select(variable => (string)variable!["name"]!));
        Assert.Contains("cluster=~\"$cluster\"", (string)variables[2]!["query"]!["query"]!, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Links_LeadToTheOthersAndKeepWhatIsChosen(string file)
    {
        var dashboard = Dashboard.Of(file).Content;

        var link = Assert.Single(dashboard["links"]!.AsArray())!;
        Assert.Equal((string)link["tags"]!.AsArray().Single()!, (string)dashboard["tags"]!.AsArray().Single()!);
        Assert.True((bool)link["includeVars"]! && (bool)link["keepTime"]!);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Charts_EachOne_IsReadableWithoutAskingAnybody(string file) => Assert.All(Dashboard.Of(file).Charts, panel =>
    {
        var defaults = panel["fieldConfig"]!["defaults"]!;
        Assert.Contains((string)panel["type"]!, PanelsOfGrafanaItself);
        Assert.NotEmpty((string)panel["title"]!);
        Assert.NotEmpty((string)panel["description"]!);
        Assert.NotEmpty((string)defaults["unit"]!);
        Assert.NotEmpty(defaults["thresholds"]!["steps"]!.AsArray());
        Assert.Equal("${datasource}", (string)panel["datasource"]!["uid"]!);
    });

    [Theory]
    [MemberData(nameof(Files))]
    public void Panels_EachOne_HasItsOwnIdAndItsOwnPlace(string file)
    {
        var panels = Dashboard.Of(file).Panels.ToList();
        var cells = panels.SelectMany(Cells).ToList();

        Assert.Distinct(panels.Select(panel => (int)panel["id"]!));
        Assert.Distinct(cells);
        Assert.All(cells, cell => Assert.InRange(cell.X, 0, 23));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Queries_CountersAndHistograms_AreReadAsIncreaseOverTheRateInterval(string file) => Assert.All(
        Dashboard.Of(file).Queries.Where(query => CounterOrBucket().IsMatch(query)),
        query => Assert.Matches(@"\[\$__(rate_interval|range)\]", query));

    private static IEnumerable<(int X, int Y)> Cells(JsonNode panel)
    {
        var place = panel["gridPos"]!;
        return from x in Enumerable.Range((int)place["x"]!, (int)place["w"]!)
               from y in Enumerable.Range((int)place["y"]!, (int)place["h"]!)
               select (x, y);
    }

    [GeneratedRegex("_(total|bucket)[{\\[]")]
    private static partial Regex CounterOrBucket();
}
