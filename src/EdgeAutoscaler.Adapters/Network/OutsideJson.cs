using System.Text.Json;

namespace EdgeAutoscaler.Adapters.Network;

/// <summary>How JSON that somebody else wrote is parsed: bounded in depth. Its length is bounded where it is received.</summary>
internal static class OutsideJson
{
    /// <summary>Deepest nesting that is read; no answer of an API we call comes near.</summary>
    public const int DepthMax = 32;

    /// <summary>A field that occurs twice counts by its last value.</summary>
    public static JsonDocumentOptions Lenient { get; } = new() { MaxDepth = DepthMax };

    /// <summary>A field that occurs twice spoils the document.</summary>
    public static JsonDocumentOptions Strict { get; } = new() { MaxDepth = DepthMax, AllowDuplicateProperties = false };
}
