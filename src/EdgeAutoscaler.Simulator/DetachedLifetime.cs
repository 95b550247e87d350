using Microsoft.Extensions.Hosting;

namespace EdgeAutoscaler.Simulator;

/// <summary>Leaves the process's signals to whoever owns the process: the simulator ends when it is disposed.</summary>
internal sealed class DetachedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
