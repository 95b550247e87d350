using System.Text.Json.Nodes;

namespace EdgeAutoscaler.Tests.Deploy;

/// <summary>A shipped dashboard.</summary>
internal sealed class Dashboard
{
    private const string Folder = "deploy/grafana/dashboards";

    private Dashboard(string file) => Content = JsonNode.Parse(DeployFiles.Read($"{Folder}/{file}"))!;

    public static IReadOnlyList<string> Files { get; } =
        [.. Directory.GetFiles(DeployFiles.PathOf(Folder)).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public JsonNode Content { get; }

    public string Uid => (string)Content["uid"]!;

    public string Title => (string)Content["title"]!;

    public IEnumerable<JsonNode> Panels => Content["panels"]!.AsArray().Select(panel => panel!);

    public IEnumerable<JsonNode> Charts => Panels.Where(panel => (string)panel["type"]! != "row");

    public IEnumerable<string> Queries => Charts
        .SelectMany(panel => panel["targets"]!.AsArray())
        .Select(target => (string)target!["expr"]!);

    public static Dashboard Of(string file) => new(file);
}
