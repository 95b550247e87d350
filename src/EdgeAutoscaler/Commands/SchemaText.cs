using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EdgeAutoscaler.Commands;

/// <summary>A JSON schema as a file has it: indented, with every sign as it is.</summary>
internal static class SchemaText
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text.</summary>
    /// <param name="schema">The schema.</param>
    public static string Of(JsonObject schema) => schema.ToJsonString(Readable);
}
