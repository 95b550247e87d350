using System.Text.Json;

namespace EdgeAutoscaler.Simulator.Tests;

/// <summary>An answer read in full.</summary>
internal sealed record HttpAnswer(int Status, string ContentType, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public string Code => Json.GetProperty("code").GetString()!;

    public static async Task<HttpAnswer> FromAsync(HttpResponseMessage response)
    {
        using (response)
        {
            return new HttpAnswer(
                (int)response.StatusCode,
                response.Content.Headers.ContentType?.MediaType ?? "",
                await response.Content.ReadAsStringAsync(),
                response.Headers.ToDictionary(header => header.Key, header => string.Join(',', header.Value)));
        }
    }
}
