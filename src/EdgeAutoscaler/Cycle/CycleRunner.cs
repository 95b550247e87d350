using System.Data.Common;

namespace EdgeAutoscaler.Cycle;

/// <summary>Runs cycles one after the other and reports how each ended; a failed cycle never ends the service.</summary>
/// <param name="fleet">The clusters.</param>
/// <param name="cycle">What a cycle does.</param>
/// <param name="observer">Those who watch.</param>
/// <param name="clocks">The clocks.</param>
/// <param name="logger">The log.</param>
internal sealed partial class CycleRunner(
    ManagedFleet fleet,
    ClusterCycle cycle,
    ICycleObserver observer,
    Clocks clocks,
    ILogger<CycleRunner> logger)
{
    /// <summary>Runs one cycle of one cluster.</summary>
    /// <param name="cluster">Cluster name.</param>
    /// <param name="stopping">Signalled when the service stops.</param>
    public async Task RunAsync(string cluster, CancellationToken stopping)
    {
        var started = clocks.Wall.GetTimestamp();
        using var span = CycleTrace.Begin("cycle", cluster);
        var (result, safe) = await RunGuardedAsync(cluster, stopping);
        CycleTrace.Ended(span, result);
        if (stopping.IsCancellationRequested)
            return;
        observer.CycleEnded(new CycleReport(cluster, result, safe, clocks.Wall.GetElapsedTime(started), clocks.Wall.GetUtcNow()));
    }

    private async Task<(CycleResult Result, bool SafeToScale)> RunGuardedAsync(string cluster, CancellationToken stopping)
    {
        try
        {
            var evaluation = await cycle.RunAsync(fleet[cluster], stopping);
            Tell(evaluation, fleet[cluster].Troubles);
            return (evaluation.Problems.IsEmpty ? CycleResult.Completed : CycleResult.Degraded, evaluation.SafeToScale);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return (CycleResult.Failed, false);
        }
        catch (OperationCanceledException)
        {
            LogTimedOut(cluster);
            return (CycleResult.TimedOut, false);
        }
        catch (DbException exception)
        {
            LogLedgerTrouble(cluster, exception.Message);
            return (CycleResult.Failed, false);
        }
        catch (Exception exception)
        {
            LogFailed(exception, cluster);
            return (CycleResult.Failed, false);
        }
    }

    private void Tell(ClusterEvaluation evaluation, Troubles troubles)
    {
        var cluster = evaluation.Cluster.Name;
        foreach (var problem in evaluation.Problems)
        {
            if (troubles.Fails(problem.Reading, problem.Reason, problem.Detail, clocks.Wall))
                LogProblem(cluster, problem.ToString().TrimEnd('.'));
        }

        if (evaluation.Inventory is not null)
            troubles.Works(ReadProblem.Nodes);
        if (evaluation.State is not null)
            troubles.Works(ReadProblem.ClusterState);
        if (troubles.TakeEnd())
            LogReadAgain(cluster);
    }
}
