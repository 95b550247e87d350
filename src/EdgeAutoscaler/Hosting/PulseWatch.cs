using System.Data.Common;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Hosting;

/// <summary>Keeps asking a shared ledger which clusters were served lately, by whichever replica.</summary>
/// <param name="ledger">The ledger.</param>
/// <param name="pulse">Where the answers are kept.</param>
/// <param name="clocks">The clocks.</param>
/// <param name="logger">The log.</param>
internal sealed partial class PulseWatch(IFleetPulse ledger, FleetPulse pulse, Clocks clocks, ILogger<PulseWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clocks.Wall);
        do
        {
            await AskAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task AskAsync(CancellationToken cancellationToken)
    {
        try
        {
            pulse.Read(await ledger.ReadPulseAsync(cancellationToken), clocks.Wall.GetUtcNow());
        }
        catch (Exception exception) when (exception is DbException or IOException or TimeoutException)
        {
            if (pulse.Trouble is null)
                LogMissed(exception.Message);
            pulse.Missed(exception.Message);
        }
    }
}
