using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EdgeAutoscaler.Adapters.Notifications.Contracts;
using EdgeAutoscaler.Adapters.Secrets;

namespace EdgeAutoscaler.Adapters.Notifications.Shapes;

/// <summary>A JSON document of our own. With a secret, the receiver can tell that it comes from us and when it was sent.</summary>
internal sealed class WebhookShape : INotificationShape
{
    /// <summary>Prefix of its headers.</summary>
    public const string Prefix = "X-EdgeAutoscaler-";

    public HttpRequestMessage Request(Delivery delivery, TargetSecrets secrets, DateTimeOffset now)
    {
        var body = NotificationJson.Of(WebhookBody.Of(delivery));
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var request = JsonRequest.To(secrets.Address.Reveal(), body);
        request.Headers.Add($"{Prefix}Event", NotificationJson.Word(delivery.Notification.Kind));
        request.Headers.Add($"{Prefix}Delivery", delivery.Id);
        request.Headers.Add($"{Prefix}Timestamp", timestamp);
        if (secrets.SigningKey is { } key)
            request.Headers.Add($"{Prefix}Signature", $"v1={Signature(key, timestamp, body)}");
        return request;
    }

    public Attempt Judge(string body) => Attempt.Taken;

    private static string Signature(Secret key, string timestamp, byte[] body) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key.Reveal()), (byte[])[.. Encoding.UTF8.GetBytes($"{timestamp}."), .. body]));
}
