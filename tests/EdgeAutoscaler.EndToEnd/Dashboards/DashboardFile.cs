using System.Text.Json.Nodes;

namespace EdgeAutoscaler.EndToEnd.Dashboards;

/// <summary>A shipped dashboard, and what it asks Prometheus for.</summary>
internal sealed class DashboardFile
{
    private readonly JsonNode _content;

    private DashboardFile(string path) => _content = JsonNode.Parse(File.ReadAllText(path))!;

    public static IReadOnlyList<DashboardFile> All { get; } =
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "deploy/grafana/dashboards"), "*.json").Select(path => new DashboardFile(path))];

    /// <summary>The queries that fill the choices of a variable.</summary>
    public IEnumerable<string> VariableQueries => _content["templating"]!["list"]!.AsArray()
        .Where(variable => (string)variable!["type"]! == "query")
        .Select(variable => Filled((string)variable!["query"]!["query"]!));

    public IEnumerable<PanelQuery> PanelQueries =>
        from panel in _content["panels"]!.AsArray()
        where (string)panel!["type"]! != "row"
        from target in panel["targets"]!.AsArray()
        select new PanelQuery((string)panel["title"]!, (string)panel["description"]!, Filled((string)target!["expr"]!), (bool?)target["instant"] == true);

    // What Grafana puts in while all clusters and groups are chosen, at the scrape interval of the test.
    private static string Filled(string query) => query
        .Replace("$cluster", ".*", StringComparison.Ordinal)
        .Replace("$node_group", ".*", StringComparison.Ordinal)
        .Replace("$__rate_interval", "20s", StringComparison.Ordinal)
        .Replace("$__range", "2m", StringComparison.Ordinal);
}
