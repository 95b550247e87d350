using EdgeAutoscaler.Cycle;
using Quartz;

namespace EdgeAutoscaler.Jobs;

/// <summary>One look at the open tasks of the cluster that the job is named after; never two at once.</summary>
/// <param name="fleet">The clusters of this replica.</param>
/// <param name="runner">Runs it.</param>
/// <param name="logger">The log.</param>
[DisallowConcurrentExecution]
internal sealed class TrackTasksJob(ManagedFleet fleet, TrackingRunner runner, ILogger<TrackTasksJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (await ForeignCluster.IsHandedBackAsync(context, fleet, logger))
            return;
        await runner.RunAsync(context.JobDetail.Key.Name, cancellationToken);
    }
}
