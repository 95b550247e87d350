using System.Text.Json.Serialization;

namespace EdgeAutoscaler.Adapters.AckEdge.Contracts;

/// <summary>Generated serialization of what is sent.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ScaleOutClusterBody))]
internal sealed partial class AckJsonContext : JsonSerializerContext;
