using EdgeAutoscaler.Cycle;
using Quartz;

namespace EdgeAutoscaler.Jobs;

/// <summary>One cycle of the cluster that the job is named after; never two at once.</summary>
/// <param name="runner">Runs it.</param>
[DisallowConcurrentExecution]
internal sealed class EvaluateClusterJob(CycleRunner runner) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await runner.RunAsync(context.JobDetail.Key.Name, cancellationToken);
}
