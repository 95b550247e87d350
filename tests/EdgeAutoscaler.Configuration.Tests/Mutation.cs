using System.Globalization;
using System.Text.Json.Nodes;
using CsCheck;

namespace EdgeAutoscaler.Configuration.Tests;

/// <summary>One careless edit of a document: at a place, of a kind, with a text.</summary>
/// <param name="Place">Which of the document's nodes, counted round.</param>
/// <param name="Kind">What happens to it.</param>
/// <param name="Text">The text that is written, where one is.</param>
internal sealed record Mutation(int Place, MutationKind Kind, string Text)
{
    private static readonly string[] Odd =
    [
        "", " ", "0", "-1", "1e400", "NaN", "79228162514264337593543950336", "99999999.23:59:59", "true", "null", "::", "http://", "http://[", "https://x:99999",
        "* * * * * ?", "0 0 0 ? * 6#6", "0 0 0 L-99 * ?", "0/0 * * * * ?", "0 0 0 1 1 ? 2300", "H H * * *", "@daily", "TZ=x 0 0 * * *", "../x", "Etc/UTC", "\u0000", "ſ", "İ",
    ];

    public static Gen<Mutation> Any { get; } = Gen.Select(
        Gen.Int[0, 10_000],
        Gen.Enum<MutationKind>(),
        Gen.OneOf(Gen.Int[0, Odd.Length - 1].Select(index => Odd[index]), Gen.String[0, 12], Gen.String[Gen.Char["0123456789*/-?,LWHC# "], 5, 20]),
        (place, kind, text) => new Mutation(place, kind, text));

    public void ApplyTo(JsonObject root)
    {
        var nodes = Below(root).ToList();
        if (nodes.Count == 0)
            return;
        var (parent, key) = nodes[Place % nodes.Count];
        if (parent is JsonArray list)
            Apply(list, int.Parse(key, CultureInfo.InvariantCulture));
        else
            Apply(parent.AsObject(), key);
    }

    private void Apply(JsonArray list, int index)
    {
        if (Kind is MutationKind.Delete or MutationKind.Rename)
            list.RemoveAt(index);
        else
            list[index] = Changed(list[index]);
    }

    private void Apply(JsonObject section, string key)
    {
        var value = section[key];
        if (Kind is MutationKind.Delete or MutationKind.Rename)
            section.Remove(key);
        // Two keys that differ in case alone are no configuration at all; the file reader refuses them.
        if (Kind == MutationKind.Rename && !section.Any(pair => string.Equals(pair.Key, Text, StringComparison.OrdinalIgnoreCase)))
            section[Text.Replace(':', '.')] = value;
        if (Kind is not (MutationKind.Delete or MutationKind.Rename))
            section[key] = Changed(value);
    }

    private JsonNode? Changed(JsonNode? value) => Kind switch
    {
        MutationKind.Clear => null,
        MutationKind.Negate => value is JsonValue number && number.TryGetValue<double>(out var amount) ? -amount : $"-{value}",
        MutationKind.Nest => new JsonObject { ["Nested"] = value?.DeepClone() },
        MutationKind.List => new JsonArray(value?.DeepClone(), null, Text),
        _ => JsonValue.Create(Text),
    };

    private static IEnumerable<(JsonNode Parent, string Key)> Below(JsonNode? node) => node switch
    {
        JsonObject section => section.SelectMany(pair => Below(pair.Value).Prepend((section, pair.Key))),
        JsonArray list => list.SelectMany((value, index) => Below(value).Prepend((list, index.ToString(CultureInfo.InvariantCulture)))),
        _ => [],
    };
}
