using System.Text.Json.Nodes;
using YamlDotNet.RepresentationModel;

namespace EdgeAutoscaler.Tests.Deploy;

/// <summary>Reads YAML as JSON nodes in which every scalar is a string; anchors and merge keys are resolved.</summary>
internal static class Yaml
{
    public static JsonNode Read(string relative) => Assert.Single(Documents(DeployFiles.Read(relative)));

    public static IReadOnlyList<JsonNode> Documents(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return [.. stream.Documents.Select(document => Convert(document.RootNode)!)];
    }

    /// <summary>The scalars of a list; empty for a list that isn't there.</summary>
    public static IEnumerable<string> Texts(this JsonNode? list) => list.Items().Select(item => (string)item!);

    /// <summary>The items of a list; empty for a list that isn't there.</summary>
    public static IEnumerable<JsonNode> Items(this JsonNode? list) => list?.AsArray().Select(item => item!) ?? [];

    private static JsonNode? Convert(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(Merged(mapping).Select(pair => KeyValuePair.Create(pair.Key, Convert(pair.Value)))),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Select(Convert)]),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => throw new InvalidOperationException($"Unexpected {node.NodeType}"),
    };

    private static Dictionary<string, YamlNode> Merged(YamlMappingNode mapping)
    {
        var merged = mapping.Children.TryGetValue(new YamlScalarNode("<<"), out var shared) ? Merged((YamlMappingNode)shared) : [];
        foreach (var (key, value) in mapping.Where(pair => ((YamlScalarNode)pair.Key).Value != "<<"))
            merged[((YamlScalarNode)key).Value!] = value;
        return merged;
    }
}
