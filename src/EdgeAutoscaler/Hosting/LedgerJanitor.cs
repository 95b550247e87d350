using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Cycle;

namespace EdgeAutoscaler.Hosting;

/// <summary>Keeps the ledger small: once an hour it drops what nobody needs any more. Money is never among it.</summary>
/// <param name="ledger">The ledger.</param>
/// <param name="clocks">The clocks.</param>
/// <param name="logger">The log.</param>
internal sealed partial class LedgerJanitor(ILedger ledger, Clocks clocks, ILogger<LedgerJanitor> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clocks.Wall);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var rows = await ledger.RetainAsync(clocks.Now, stoppingToken);
                LogKept(rows);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailed(exception);
            }
        }
    }
}
