using EdgeAutoscaler.Hosting.Reloading;
using Microsoft.Extensions.Hosting.Systemd;

namespace EdgeAutoscaler.Hosting;

/// <summary>Talks to the supervisor that started the service: systemd, or anything else that sets <c>NOTIFY_SOCKET</c>.</summary>
internal static class Supervisor
{
    /// <summary>Registers what tells it of start, life and stop; nothing when there is none.</summary>
    /// <param name="services">The services.</param>
    /// <param name="desk">Knows whether the end of the host is the end of the service.</param>
    /// <param name="environment">Reads an environment variable.</param>
    public static void Add(IServiceCollection services, ReloadDesk desk, Func<string, string?> environment)
    {
        // Gives the log the journal's form; by itself it notifies only where the parent process is systemd.
        services.AddSystemd();
        if (string.IsNullOrEmpty(environment("NOTIFY_SOCKET")))
            return;
        services.AddSingleton<ISystemdNotifier>(new ReloadingNotifier(new SystemdNotifier(), desk));
        services.AddSingleton<IHostLifetime, SystemdLifetime>();
        if (WatchdogInterval.Read(environment, Environment.ProcessId) is { } interval)
            services.AddSingleton(interval).AddHostedService<Watchdog>();
    }
}
