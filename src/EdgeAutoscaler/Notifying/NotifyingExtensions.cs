using EdgeAutoscaler.Adapters.Notifications;
using EdgeAutoscaler.Configuration;
using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Telemetry;

namespace EdgeAutoscaler.Notifying;

/// <summary>Puts notifications into a host; nothing at all when nobody is to be told.</summary>
internal static class NotifyingExtensions
{
    /// <summary>Registers them. To be called before the schedules are: what starts first stops last, and hears of the last cycle.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="memory">What was told and seen by the life before.</param>
    public static IServiceCollection AddNotifications(this IServiceCollection services, AutoscalerSettings settings, NotificationMemory memory)
    {
        if (settings.Notifications.IsEmpty)
            return services;
        services.AddSingleton(memory).AddSingleton(new Amounts(settings.Currency));
        services.AddSingleton(provider => new NotificationDesk([.. settings.Notifications.Select(target => Queue(target, settings.Mode, memory, provider))]));
        services.AddSingleton<NotificationObserver>();
        return services.AddHostedService<Notifier>();
    }

    private static TargetQueue Queue(NotificationSettings settings, ServiceMode mode, NotificationMemory memory, IServiceProvider provider)
    {
        var clocks = provider.GetRequiredService<Clocks>();
        var sender = new NotificationSender(NotificationTargets.Of(settings, mode), clocks.Wall);
        return new TargetQueue(
            settings.Name,
            settings.Events.ToHashSet(),
            new GateRules(settings.RepeatAfter, settings.MaxPerHour),
            memory.GateOf(settings.Name),
            sender.SendAsync,
            sender,
            provider.GetRequiredService<AutoscalerMetrics>(),
            clocks,
            provider.GetRequiredService<ILogger<TargetQueue>>());
    }
}
