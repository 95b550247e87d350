using System.Text.Json;

namespace EdgeAutoscaler.Adapters.AckEdge.Contracts;

/// <summary>Reads JSON written in several dialects: <c>request_id</c>, <c>requestId</c> and <c>RequestId</c> are one name, numbers may be strings.</summary>
internal static class JsonFields
{
    /// <summary>The field of that name, or <see langword="null"/> when it is missing, null or not in an object.</summary>
    public static JsonElement? Field(this JsonElement element, string name)
    {
        foreach (var value in element.Fields(name))
            return value;
        return null;
    }

    /// <summary>Every field that goes by that name in one of its spellings.</summary>
    public static IEnumerable<JsonElement> Fields(this JsonElement element, string name) =>
        element.ValueKind != JsonValueKind.Object
            ? []
            : element.EnumerateObject()
                .Where(property => property.Value.ValueKind != JsonValueKind.Null && IsSame(property.Name, name))
                .Select(property => property.Value);

    /// <summary>A scalar as trimmed text; <see langword="null"/> when it is missing, blank or no scalar.</summary>
    public static string? Text(this JsonElement element, string name) => element.Field(name)?.AsText();

    /// <inheritdoc cref="Text" />
    public static string? AsText(this JsonElement element)
    {
        var text = element.ValueKind switch
        {
            JsonValueKind.String => element.GetString(),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => element.GetRawText(),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    /// <summary>A whole number, also one in quotes.</summary>
    public static int? Integer(this JsonElement element, string name) =>
        int.TryParse(element.Text(name), System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>The elements of an array; empty when it is missing or no array.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.Field(name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    private static bool IsSame(string actual, string wanted)
    {
        var i = 0;
        foreach (var character in actual)
        {
            if (character == '_')
                continue;
            while (i < wanted.Length && wanted[i] == '_')
                i++;
            if (i == wanted.Length || char.ToLowerInvariant(character) != char.ToLowerInvariant(wanted[i]))
                return false;
            i++;
        }

        return i == wanted.Length;
    }
}
