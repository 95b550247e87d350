using System.Text.Encodings.Web;
using System.Text.Json;

namespace EdgeAutoscaler.Simulator.Api;

/// <summary>How bodies are written: snake_case names and no needless escapes.</summary>
internal static class ApiJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
