using System.Text.Json;
using EdgeAutoscaler.Adapters.Network;

namespace EdgeAutoscaler.Adapters.AckEdge.Contracts;

/// <summary>Parses response bodies.</summary>
internal static class JsonBody
{
    /// <summary>The root, or <see langword="null"/> when the bytes aren't one JSON value.</summary>
    /// <param name="body">The body.</param>
    /// <param name="strict">Whether a field that occurs twice spoils it.</param>
    public static JsonElement? TryParse(ReadOnlyMemory<byte> body, bool strict = false)
    {
        try
        {
            using var document = JsonDocument.Parse(body, strict ? OutsideJson.Strict : OutsideJson.Lenient);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
