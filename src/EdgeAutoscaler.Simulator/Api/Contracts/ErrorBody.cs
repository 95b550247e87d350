using System.Text.Json.Serialization;

namespace EdgeAutoscaler.Simulator.Api.Contracts;

internal sealed record ErrorBody(
    string Code, string Message, [property: JsonPropertyName("requestId")] string RequestId, int Status);
