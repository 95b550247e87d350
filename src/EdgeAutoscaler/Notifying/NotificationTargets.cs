using EdgeAutoscaler.Adapters.Notifications;
using EdgeAutoscaler.Configuration;

namespace EdgeAutoscaler.Notifying;

/// <summary>Turns settings into targets.</summary>
internal static class NotificationTargets
{
    /// <summary>Name of the program as it stands in every message; a DingTalk robot may ask for it as its keyword.</summary>
    public const string Program = "EdgeAutoscaler";

    /// <summary>The target of some settings.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="mode">What the service may do; told unless it is live, for nobody should take a rehearsal for a purchase.</param>
    public static NotificationTarget Of(NotificationSettings settings, ServiceMode mode) => new()
    {
        Name = settings.Name,
        Shape = settings.Type,
        Origin = mode switch
        {
            ServiceMode.Live => Program,
            ServiceMode.Demo => $"{Program} (demo)",
            _ => $"{Program} (dry run)",
        },
        Url = settings.Url,
        UrlFile = settings.UrlFile,
        SecretFile = settings.SecretFile,
    };
}
