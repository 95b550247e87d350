using System.Net.Sockets;
using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Status;
using Microsoft.Extensions.Hosting.Systemd;

namespace EdgeAutoscaler.Hosting;

/// <summary>
/// Tells the supervisor that the service lives, as long as it does. One that is paused for longer than the supervisor waits
/// is killed, and so can't wake up with a purchase half sent.
/// </summary>
/// <param name="health">Knows whether the loop turns.</param>
/// <param name="notifier">The way to the supervisor.</param>
/// <param name="interval">Time between two signs of life.</param>
/// <param name="clocks">The clocks.</param>
/// <param name="logger">The log.</param>
internal sealed partial class Watchdog(IHealth health, ISystemdNotifier notifier, WatchdogInterval interval, Clocks clocks, ILogger<Watchdog> logger) : BackgroundService
{
    private static readonly ServiceState Alive = new("WATCHDOG=1");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Stopping is timed by the supervisor's stop timeout; a sign of life would only hide that it takes too long.
        using var timer = new PeriodicTimer(interval.Value, clocks.Wall);
        do
        {
            if (health.Live().Ok)
                Tell();
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private void Tell()
    {
        try
        {
            notifier.Notify(Alive);
        }
        catch (SocketException exception)
        {
            LogUnheard(exception.SocketErrorCode);
        }
    }
}
