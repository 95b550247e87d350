using System.Text.Json.Nodes;

namespace EdgeAutoscaler.Configuration.Keys;

/// <summary>The JSON schema of the configuration file, for editors: made of <see cref="ConfigurationKeys.All"/>, so that it can't differ from it.</summary>
public static class ConfigurationSchema
{
    private const string ListItem = "[]";

    /// <summary>The schema, of draft 7: what most editors know.</summary>
    public static JsonObject Create()
    {
        var root = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "EdgeAutoscaler configuration",
            ["type"] = "object",
            ["properties"] = new JsonObject { ["Autoscaler"] = Section() },
            ["required"] = new JsonArray("Autoscaler"),
        };
        foreach (var key in ConfigurationKeys.All)
            Add(root["properties"]!["Autoscaler"]!.AsObject(), key);
        return root;
    }

    private static void Add(JsonObject section, ConfigurationKey key)
    {
        var parts = key.Path.Split(':')[1..];
        foreach (var part in parts[..^1])
            section = Beneath(section, part, Section());
        var value = SchemaTypes.Of(key.Type);
        value["description"] = key.Meaning;
        if (key.Default is { } standard)
            value["default"] = SchemaTypes.Literal(standard, value);
        Beneath(section, parts[^1], value);
        if (key.Meaning.EndsWith("; required.", StringComparison.Ordinal) && parts[^1] != ListItem && parts[^1][0] != '{')
            Require(section, parts[^1]);
    }

    // What lies beneath a place under a name; as given where it doesn't exist yet.
    private static JsonObject Beneath(JsonObject place, string name, JsonObject given)
    {
        if (name == ListItem)
            return Listed(place, given);
        if (name[0] == '{')
        {
            if (place["additionalProperties"] is not JsonObject)
                place["additionalProperties"] = given;
            return place["additionalProperties"]!.AsObject();
        }

        var properties = place["properties"]!.AsObject();
        properties[name] ??= given;
        return properties[name]!.AsObject();
    }

    private static JsonObject Listed(JsonObject place, JsonObject given)
    {
        place["type"] = SchemaTypes.Nullable("array");
        place.Remove("properties");
        place.Remove("additionalProperties");
        place["items"] ??= given;
        return place["items"]!.AsObject();
    }

    private static void Require(JsonObject section, string name)
    {
        section["required"] ??= new JsonArray();
        section["required"]!.AsArray().Add(name);
    }

    private static JsonObject Section() => new() { ["type"] = SchemaTypes.Nullable("object"), ["properties"] = new JsonObject(), ["additionalProperties"] = false };
}
