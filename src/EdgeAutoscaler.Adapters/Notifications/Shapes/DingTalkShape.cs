using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using EdgeAutoscaler.Adapters.Network;
using EdgeAutoscaler.Adapters.Notifications.Contracts;
using EdgeAutoscaler.Adapters.Secrets;

namespace EdgeAutoscaler.Adapters.Notifications.Shapes;

/// <summary>A message of a DingTalk robot. It answers 200 whatever happens; its own code tells.</summary>
internal sealed class DingTalkShape : INotificationShape
{
    private const int Busy = -1;

    // What people do about the codes they meet most.
    private static readonly Dictionary<int, string> Remedies = new()
    {
        [310000] = "the robot's security settings refuse it: let SecretFile hold the robot's own secret, or set the keyword EdgeAutoscaler",
        [130101] = "too many messages for the robot: lower MaxPerHour",
        [410100] = "too many messages for the robot: lower MaxPerHour",
        [300001] = "there is no such robot: look at the address in UrlFile",
        [400101] = "there is no such robot: look at the address in UrlFile",
        [400102] = "the robot is switched off",
    };

    public HttpRequestMessage Request(Delivery delivery, TargetSecrets secrets, DateTimeOffset now)
    {
        var body = NotificationJson.Of(DingTalkBody.Of(delivery));
        var address = secrets.Address.Reveal();
        return JsonRequest.To(secrets.SigningKey is { } key ? Signed(address, key, now) : address, body);
    }

    public Attempt Judge(string body)
    {
        if (CodeOf(body) is not { } code)
            return Attempt.Refused("the answer is not that of a DingTalk robot; look at the address in UrlFile");
        if (code == 0)
            return Attempt.Taken;
        var detail = string.Create(CultureInfo.InvariantCulture, $"DingTalk answers with errcode {code}{(Remedies.TryGetValue(code, out var remedy) ? $": {remedy}" : "")}");
        return code == Busy ? Attempt.Troubled(detail) : Attempt.Refused(detail);
    }

    private static string Signed(string address, Secret key, DateTimeOffset now)
    {
        var timestamp = now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var sign = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key.Reveal()), Encoding.UTF8.GetBytes($"{timestamp}\n{key.Reveal()}")));
        return $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}timestamp={timestamp}&sign={Uri.EscapeDataString(sign)}";
    }

    private static int? CodeOf(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, OutsideJson.Lenient);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("errcode", out var code) && code.ValueKind == JsonValueKind.Number && code.TryGetInt32(out var number)
                ? number
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
