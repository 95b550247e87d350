using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EdgeAutoscaler.Testing;

/// <summary>Damages a configuration file the ways people and tools do: syntax, types, ranges, names, relations. The same seed does the same damage.</summary>
/// <param name="text">The file as it should be: JSON without comments.</param>
internal sealed class ConfigurationMutator(string text)
{
    private static readonly string[] Values =
    [
        "null", "true", "-1", "0", "1e308", "3", "1000000", "0.5", "2147483648", "\"\"", "\" \"", "\"NaN\"", "\"99:99:99\"", "\"-00:00:01\"", "\"00:00:30\"",
        "\"7.00:00:00\"", "\"Live\"", "\"DryRun\"", "\"http://[\"", "\"https://user:password@host\"", "\"0 0 18 ? * MON-FRI\"", "\"* * * * * ?\"", "\"cpu\"", "\"☃\"",
        "[]", "{}", "[1]", "{\"a\":1}",
    ];

    /// <summary>The file with one to three kinds of damage.</summary>
    /// <param name="seed">Seed of the damage.</param>
    public string Damaged(int seed)
    {
        var random = new Random(seed);
        var root = JsonNode.Parse(text)!;
        for (var count = random.Next(1, 4); count > 0; count--)
            ChangeNode(root, random);
        var damaged = root.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
        return random.Next(4) == 0 ? Torn(damaged, random) : damaged;
    }

    private static void ChangeNode(JsonNode root, Random random)
    {
        var nodes = Below(root["Autoscaler"] ?? root).ToList();
        if (nodes.Count == 0)
            return;
        var (node, other) = (nodes[random.Next(nodes.Count)], nodes[random.Next(nodes.Count)]);
        switch (random.Next(7))
        {
            case 0:
                Remove(node);
                break;
            case 1:
                Rename(node, random);
                break;
            case 2:
                Twin(node);
                break;
            case 3 when node.GetValueKind() == JsonValueKind.Number:
                node.ReplaceWith(node.GetValue<double>() * (random.Next(3) switch { 0 => -1, 1 => 10, _ => 0.1 }));
                break;
            case 4:
                node.ReplaceWith(other.DeepClone());
                break;
            default:
                node.ReplaceWith(JsonNode.Parse(Values[random.Next(Values.Length)]));
                break;
        }
    }

    private static IEnumerable<JsonNode> Below(JsonNode node) => (node switch
    {
        JsonObject map => map.Select(property => property.Value),
        JsonArray list => list,
        _ => [],
    }).OfType<JsonNode>().SelectMany(child => Below(child).Prepend(child)).ToList();

    private static void Remove(JsonNode node)
    {
        if (node.Parent is JsonObject map)
            map.Remove(node.GetPropertyName());
        else if (node.Parent is JsonArray list)
            list.Remove(node);
    }

    private static void Rename(JsonNode node, Random random)
    {
        if (node.Parent is not JsonObject map)
            return;
        var name = node.GetPropertyName();
        map.Remove(name);
        map[name + random.Next(10).ToString(CultureInfo.InvariantCulture)] = node;
    }

    private static void Twin(JsonNode node)
    {
        if (node.Parent is JsonArray list)
            list.Add(node.DeepClone());
    }

    private static string Torn(string document, Random random)
    {
        var at = random.Next(document.Length);
        return random.Next(4) switch
        {
            0 => document[..at],
            1 => document.Remove(at, Math.Min(random.Next(1, 5), document.Length - at)),
            2 => document.Insert(at, "\"{}[],:\0x"[random.Next(8)].ToString()),
            _ => document[..at] + document[at..].Replace('"', '\''),
        };
    }
}
