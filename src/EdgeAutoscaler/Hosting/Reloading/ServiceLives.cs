using System.Runtime.InteropServices;
using EdgeAutoscaler.Adapters.Ledger;
using EdgeAutoscaler.Commands;
using EdgeAutoscaler.Notifying;
using EdgeAutoscaler.Status;
using EdgeAutoscaler.Telemetry;
using Spectre.Console;

namespace EdgeAutoscaler.Hosting.Reloading;

/// <summary>
/// Runs the service, life after life: each has one configuration from its start to its end. Ledger, clocks and metrics go on through all of
/// them. When a new one can't start, the one before takes its place again.
/// </summary>
/// <param name="ledger">The open ledger.</param>
/// <param name="console">Where the demo tells what it does.</param>
/// <param name="error">Standard error.</param>
internal sealed class ServiceLives(SqlLedger ledger, IAnsiConsole console, TextWriter error)
{
    /// <summary>Runs until the service is told to stop or breaks.</summary>
    /// <param name="first">The settings it begins with.</param>
    /// <param name="started">Called once it listens for the first time.</param>
    /// <param name="cancellationToken">Tells it to stop.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(LoadedSettings.Valid first, Action started, CancellationToken cancellationToken)
    {
        using var desk = new ReloadDesk();
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, context => LookAtTheFile(context, desk));

        var parts = new LifeParts(ledger, console, new MetricsHome(), new NotificationMemory(first.Clocks.Wall), desk);
        var code = await LiveAsync(first, parts, started, cancellationToken);
        for (var settings = first; code == ExitCodes.Done && !cancellationToken.IsCancellationRequested && desk.Take() is { } next;)
            (settings, code) = await FollowAsync(settings, next, parts, cancellationToken);
        return code;
    }

    private async Task<(LoadedSettings.Valid Settings, int Code)> FollowAsync(LoadedSettings.Valid last, LoadedSettings.Valid next, LifeParts parts, CancellationToken stop)
    {
        // Until it ended, the last life could still buy for a group that the next one doesn't know.
        if (await OpenPurchases.WithoutGroupAsync(parts.Ledger, next.Settings, CancellationToken.None) is [var stray, ..])
        {
            parts.Desk.Reject($"It loses sight of an open purchase: {stray}.", isFinal: false);
            return (last, await LiveAsync(last, parts, () => { }, stop));
        }

        var hasBegun = false;
        var failure = "";
        try
        {
            var code = await LiveAsync(next, parts, () => hasBegun = true, stop);
            if (hasBegun || code == ExitCodes.Done)
                return (next, code);
        }
        catch (Exception exception) when (!hasBegun)
        {
            failure = $" {exception.Message}";
        }

        error.WriteLine($"The service can't start with the new configuration; it goes on with the last good one.{failure}");
        parts.Desk.Reject($"The service couldn't start with it.{failure}", isFinal: true);
        parts.Telemetry.Metrics.ConfigurationRead(ReloadResult.Refused, last.Clocks.Wall.GetUtcNow());
        return (last, await LiveAsync(last, parts, () => { }, stop));
    }

    private Task<int> LiveAsync(LoadedSettings.Valid settings, LifeParts parts, Action started, CancellationToken stop) =>
        ServiceRun.ToTheEndAsync(ServiceHost.Build(settings, parts), started, error, stop);

    private static void LookAtTheFile(PosixSignalContext context, ReloadDesk desk)
    {
        context.Cancel = true;
        desk.Ask();
    }
}
