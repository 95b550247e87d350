using System.Data.Common;

namespace EdgeAutoscaler.Cycle;

/// <summary>Runs looks at tasks one after the other; a failed look never ends the service, and the next one sees the same tasks.</summary>
/// <param name="fleet">The clusters.</param>
/// <param name="tracker">What a look does.</param>
/// <param name="options">The settings.</param>
/// <param name="clocks">The clocks.</param>
/// <param name="logger">The log.</param>
internal sealed partial class TrackingRunner(
    ManagedFleet fleet,
    TaskTracker tracker,
    CycleOptions options,
    Clocks clocks,
    ILogger<TrackingRunner> logger)
{
    /// <summary>Looks once at the open tasks of one cluster.</summary>
    /// <param name="cluster">Cluster name.</param>
    /// <param name="stopping">Signalled when the service stops.</param>
    public async Task RunAsync(string cluster, CancellationToken stopping)
    {
        using var deadline = new CancellationTokenSource(options.ReadDeadline, clocks.Wall);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, stopping);
        using var span = CycleTrace.Begin("track tasks", cluster);
        try
        {
            await tracker.RunAsync(fleet[cluster], either.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The service stops; the ledger knows where to go on.
        }
        catch (OperationCanceledException)
        {
            LogTimedOut(cluster);
        }
        catch (DbException exception)
        {
            LogLedgerTrouble(cluster, exception.Message);
        }
        catch (Exception exception)
        {
            LogFailed(exception, cluster);
        }
    }
}
