using System.Text.Json;
using System.Text.Json.Serialization;
using EdgeAutoscaler.Adapters.Notifications.Contracts;

namespace EdgeAutoscaler.Adapters.Notifications;

/// <summary>Writes the bodies.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WebhookBody))]
[JsonSerializable(typeof(DingTalkBody))]
[JsonSerializable(typeof(SlackBody))]
internal sealed partial class NotificationJson : JsonSerializerContext
{
    public static byte[] Of(WebhookBody body) => JsonSerializer.SerializeToUtf8Bytes(body, Default.WebhookBody);

    public static byte[] Of(DingTalkBody body) => JsonSerializer.SerializeToUtf8Bytes(body, Default.DingTalkBody);

    public static byte[] Of(SlackBody body) => JsonSerializer.SerializeToUtf8Bytes(body, Default.SlackBody);

    /// <summary>A member of a closed set as it is written: <c>snake_case</c>.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
