using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Hosting;

/// <summary>Ends the process with an error when the loop no longer turns: a supervisor can restart it, and the ledger knows where to go on.</summary>
/// <param name="health">Knows whether the loop turns.</param>
/// <param name="clocks">The clocks.</param>
/// <param name="logger">The log.</param>
internal sealed partial class LoopGuard(IHealth health, Clocks clocks, ILogger<LoopGuard> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clocks.Wall);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (health.Live() is not { Ok: false } dead)
                continue;
            LogDead(string.Join("; ", dead.Reasons));
            throw new InvalidOperationException("The evaluation loop has stopped.");
        }
    }
}
