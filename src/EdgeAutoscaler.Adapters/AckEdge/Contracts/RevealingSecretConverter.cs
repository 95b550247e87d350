using System.Text.Json.Serialization;
using System.Text.Json;
using EdgeAutoscaler.Adapters.Secrets;

namespace EdgeAutoscaler.Adapters.AckEdge.Contracts;

/// <summary>Writes a secret in clear; stands only on the one field that sends it.</summary>
internal sealed class RevealingSecretConverter : JsonConverter<Secret>
{
    public override Secret Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Secrets are never read from JSON.");

    public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Reveal());
}
