using System.Text.Json;

namespace EdgeAutoscaler.Adapters.AckEdge.Contracts;

/// <summary>The API's own words for what went wrong, in whichever casing it wrote them.</summary>
/// <param name="Code">Error code, for example <c>ErrorClusterState</c>.</param>
/// <param name="Message">Message, as it came.</param>
/// <param name="RequestId">Id of the request; an answer without one may come from anybody on the way.</param>
internal sealed record ApiError(string Code, string Message, string? RequestId)
{
    public static ApiError? TryRead(JsonElement? body) =>
        body?.Text("code") is { } code
            ? new ApiError(code, body.Value.Text("message") ?? "", body.Value.Text("request_id"))
            : null;

    /// <summary>Whether it asks for fewer calls; such a request was turned away before it was carried out.</summary>
    public bool IsThrottling =>
        Code.Contains("Throttl", StringComparison.OrdinalIgnoreCase)
        || Code.Contains("QPS", StringComparison.OrdinalIgnoreCase)
        || Code.Contains("FlowControl", StringComparison.OrdinalIgnoreCase);
}
