using EdgeAutoscaler.Adapters.Notifications;
using EdgeAutoscaler.Configuration;
using EdgeAutoscaler.Notifying;
using EdgeAutoscaler.Notifying.News;
using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Hosting;

/// <summary>Tries whether notifications arrive.</summary>
internal static class NotificationTest
{
    /// <summary>Sends a test message to targets, all at once.</summary>
    /// <param name="loaded">The settings.</param>
    /// <param name="name">The target; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>A line for each; <see langword="null"/> when there is none of that name, or none at all.</returns>
    public static async Task<CheckReport?> RunAsync(LoadedSettings.Valid loaded, string? name, CancellationToken cancellationToken)
    {
        var targets = loaded.Settings.Notifications.Where(target => name is null || target.Name == name).ToList();
        return targets.Count == 0 ? null : new CheckReport(await Task.WhenAll(targets.Select(target => TryAsync(target, loaded, cancellationToken))));
    }

    /// <summary>Says why there is nobody to send to.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="name">The target that was asked for.</param>
    public static string Missing(AutoscalerSettings settings, string? name) => settings.Notifications.IsEmpty
        ? "The configuration names no notification target: add one to Autoscaler:Notifications."
        : $"There is no notification target '{name}'. The targets are {string.Join(", ", settings.Notifications.Select(target => target.Name))}.";

    private static async Task<CheckLine> TryAsync(NotificationSettings settings, LoadedSettings.Valid loaded, CancellationToken cancellationToken)
    {
        using var sender = new NotificationSender(NotificationTargets.Of(settings, loaded.Settings.Mode), loaded.Clocks.Wall);
        var result = await sender.SendAsync(ServiceNews.Test(loaded.Clocks.Now), cancellationToken);
        return result is DeliveryResult.Failed failed
            ? new CheckLine($"notifications {settings.Name}", CheckOutcome.Failed, failed.Detail)
            : new CheckLine($"notifications {settings.Name}", CheckOutcome.Ok, "the receiver has taken the test message");
    }
}
