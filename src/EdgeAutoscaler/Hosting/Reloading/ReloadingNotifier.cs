using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Hosting.Systemd;

namespace EdgeAutoscaler.Hosting.Reloading;

/// <summary>Tells the supervisor of a reload where the host would tell of the end of the service.</summary>
/// <param name="inner">The way to the supervisor.</param>
/// <param name="desk">Knows whether the service goes on.</param>
internal sealed class ReloadingNotifier(ISystemdNotifier inner, ReloadDesk desk) : ISystemdNotifier
{
    public bool IsEnabled => inner.IsEnabled;

    public void Notify(ServiceState state) => inner.Notify(desk.IsReloading && state.Equals(ServiceState.Stopping) ? Reloading() : state);

    // The kernel's monotonic clock, as systemd wants it.
    private static ServiceState Reloading()
    {
        var microseconds = Stopwatch.GetTimestamp() / (Stopwatch.Frequency / 1_000_000);
        return new ServiceState(string.Create(CultureInfo.InvariantCulture, $"RELOADING=1\nMONOTONIC_USEC={microseconds}"));
    }
}
