using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;

namespace EdgeAutoscaler.Configuration.Tests;

/// <summary>A configuration document that tests change before it is read. Paths are below <c>Autoscaler</c>.</summary>
internal sealed class Document
{
    /// <summary>Path of the example's only node group.</summary>
    public const string Group = "Clusters:0:NodeGroups:0";

    private readonly JsonObject _root;

    private Document(JsonObject root) => _root = root;

    /// <summary>A document with every key at a sensible value.</summary>
    public static Document Example()
    {
        using var stream = typeof(Document).Assembly.GetManifestResourceStream("Example.json")!;
        return new Document(JsonNode.Parse(stream)!.AsObject());
    }

    /// <summary>Writes a value.</summary>
    /// <param name="path">Where; the index one past the end of a list appends to it.</param>
    /// <param name="json">The value as JSON.</param>
    public Document With(string path, string json)
    {
        var (place, key) = Find(path);
        var value = JsonNode.Parse(json);
        if (place is JsonArray list)
        {
            var index = int.Parse(key, CultureInfo.InvariantCulture);
            if (index == list.Count)
                list.Add(value);
            else
                list[index] = value;
        }
        else
        {
            place[key] = value;
        }

        return this;
    }

    /// <summary>Removes a key.</summary>
    public Document Without(string path)
    {
        var (place, key) = Find(path);
        place.AsObject().Remove(key);
        return this;
    }

    /// <summary>Appends a copy of a list's item with one of its values changed.</summary>
    public Document WithTwin(string path, string key, string json)
    {
        var (place, index) = Find(path);
        var twin = place[int.Parse(index, CultureInfo.InvariantCulture)]!.DeepClone();
        twin[key] = JsonNode.Parse(json);
        place.AsArray().Add(twin);
        return this;
    }

    /// <summary>The document's text.</summary>
    public override string ToString() => _root.ToJsonString();

    /// <summary>The document as configuration.</summary>
    public IConfigurationRoot Build() => new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(ToString()))).Build();

    /// <summary>Reads the document.</summary>
    public SettingsResult Read() => SettingsReader.Read(Build());

    /// <summary>Reads a document that must be valid.</summary>
    public AutoscalerSettings ReadValid() => Read() switch
    {
        SettingsResult.Valid valid => valid.Settings,
        SettingsResult.Invalid invalid => throw new InvalidOperationException(string.Join('\n', invalid.Errors)),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>Reads a document that must be invalid.</summary>
    public IReadOnlyList<SettingsError> ReadErrors() => Assert.IsType<SettingsResult.Invalid>(Read()).Errors;

    /// <summary>Reads a document that must have this error and no other.</summary>
    public void HasError(string path, string messagePart)
    {
        var error = Assert.Single(ReadErrors());
        Assert.Equal($"Autoscaler:{path}", error.Key);
        Assert.Contains(messagePart, error.Message, StringComparison.Ordinal);
    }

    private (JsonNode Place, string Key) Find(string path)
    {
        var parts = path.Split(':');
        JsonNode place = _root["Autoscaler"]!;
        foreach (var part in parts[..^1])
            place = place is JsonArray list ? list[int.Parse(part, CultureInfo.InvariantCulture)]! : place[part]!;
        return (place, parts[^1]);
    }
}
