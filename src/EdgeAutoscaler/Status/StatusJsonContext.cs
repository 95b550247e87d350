using System.Text.Json.Serialization;

namespace EdgeAutoscaler.Status;

/// <summary>The JSON of the HTTP API and of <c>--output json</c>: camelCase, absent values left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(FleetStatus))]
[JsonSerializable(typeof(IReadOnlyList<ClusterStatus>))]
[JsonSerializable(typeof(GroupStatus))]
[JsonSerializable(typeof(CheckReport))]
internal sealed partial class StatusJsonContext : JsonSerializerContext;
