using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Hosting;

/// <summary>Says once, at the start, what runs and where to look.</summary>
/// <param name="identity">Who the service is.</param>
/// <param name="listen">Address it listens on.</param>
/// <param name="logger">The log.</param>
internal sealed partial class StartupReport(ServiceIdentity identity, Uri listen, ILogger<StartupReport> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        LogStarted(identity.Version, ServiceMode.Label(identity.Mode), ServiceMode.Meaning(identity.Mode), listen);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        LogStopping();
        return Task.CompletedTask;
    }
}
