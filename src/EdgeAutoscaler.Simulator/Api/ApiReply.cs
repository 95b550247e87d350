using System.Collections.Immutable;
using System.Net.Mime;
using System.Text.Json;

namespace EdgeAutoscaler.Simulator.Api;

/// <summary>A complete HTTP answer.</summary>
internal sealed record ApiReply(int Status, string ContentType, byte[] Body)
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = ImmutableDictionary<string, string>.Empty;

    public static ApiReply Json<T>(int status, T body) =>
        new(status, MediaTypeNames.Application.Json, JsonSerializer.SerializeToUtf8Bytes(body, ApiJson.Options));
}
