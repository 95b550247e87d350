using EdgeAutoscaler.Hosting.Reloading;
using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Hosting;

/// <summary>Says at the start what runs and where to look, and at the end that it stops; of a change of the configuration only those who debug hear that.</summary>
/// <param name="identity">Who the service is.</param>
/// <param name="listen">Address it listens on.</param>
/// <param name="desk">Knows whether this is a start or a stop of the service, or only of one of its lives.</param>
/// <param name="logger">The log.</param>
internal sealed partial class StartupReport(ServiceIdentity identity, Uri listen, ReloadDesk desk, ILogger<StartupReport> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var (mode, meaning) = (ServiceMode.Label(identity.Mode), ServiceMode.Meaning(identity.Mode));
        LogStarted(desk.HasBegun ? LogLevel.Debug : LogLevel.Information, identity.Version, mode, meaning, listen);
        desk.HasBegun = true;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        LogStopping(desk.IsReloading ? LogLevel.Debug : LogLevel.Information);
        return Task.CompletedTask;
    }
}
