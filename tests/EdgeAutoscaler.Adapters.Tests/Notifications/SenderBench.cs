using EdgeAutoscaler.Adapters.Notifications;
using EdgeAutoscaler.Core.Notifying;
using EdgeAutoscaler.Core.Purchasing;
using Microsoft.Extensions.Time.Testing;

namespace EdgeAutoscaler.Adapters.Tests.Notifications;

/// <summary>A target whose files are in a directory of their own, and a sender that hurries.</summary>
internal sealed class SenderBench : IDisposable
{
    public const string SigningKey = "SEC-sign-me-and-never-show-me";

    public static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("sender-");

    public SenderBench(NotificationShape shape, Uri? address, bool signed = false)
    {
        Target = new NotificationTarget
        {
            Name = "on-call",
            Shape = shape,
            Origin = "EdgeAutoscaler",
            UrlFile = address is null ? null : Write("url", $"{address}\n"),
            SecretFile = signed ? Write("secret", $"{SigningKey}\n") : null,
            RetryDelay = TimeSpan.FromMilliseconds(10),
        };
    }

    public NotificationTarget Target { get; set; }

    public static Notification Frozen { get; } = new(
        NotificationKind.Frozen,
        NotificationSeverity.Critical,
        new BuyingScope("beijing", "transcode"),
        "frozen/1",
        "buying is FROZEN for beijing/transcode",
        "5 nodes < 6 & \"more\"\u0007\n came.",
        "`edge-autoscaler unfreeze beijing/transcode --reason …`",
        Now);

    public string Write(string name, string content)
    {
        var path = Path.Combine(_directory.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }

    public async Task<DeliveryResult> SendAsync(Notification? notification = null)
    {
        using var sender = new NotificationSender(Target, new FakeTimeProvider(Now));
        return await sender.SendAsync(notification ?? Frozen, CancellationToken.None);
    }

    /// <summary>Sends what can't arrive, and gives the reason.</summary>
    public async Task<string> FailAsync() => Assert.IsType<DeliveryResult.Failed>(await SendAsync()).Detail;

    public void Dispose() => _directory.Delete(recursive: true);
}
