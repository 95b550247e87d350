using EdgeAutoscaler.Cycle;
using Quartz;

namespace EdgeAutoscaler.Jobs;

/// <summary>
/// Brings the schedule into line with the configuration when the service starts. A schedule that replicas share outlives each of them: what
/// is there and right stays untouched, so that a starting replica doesn't set off another cycle; clusters that are gone leave no jobs behind.
/// </summary>
/// <param name="jobs">The jobs there must be.</param>
/// <param name="schedulers">Gives the scheduler.</param>
/// <param name="clocks">The clocks.</param>
/// <param name="logger">The log.</param>
internal sealed partial class SchedulePlan(
    IReadOnlyList<ClusterJob> jobs,
    ISchedulerFactory schedulers,
    Clocks clocks,
    ILogger<SchedulePlan> logger) : IHostedService
{
    private const int MostAttempts = 5;

    private static readonly string[] Kinds = [ClusterJob.Evaluate, ClusterJob.Track];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // Replicas that start together may get into each other's way once; what one of them has done the other finds done.
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await ApplyAsync(cancellationToken);
                return;
            }
            catch (SchedulerException exception) when (attempt < MostAttempts)
            {
                LogAgain(exception.Message);
                await Task.Delay(TimeSpan.FromSeconds(1), clocks.Wall, cancellationToken);
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task ApplyAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var present = await PresentAsync(scheduler, cancellationToken);
        foreach (var gone in present.Keys.Except(jobs.Select(job => job.JobKey)))
        {
            LogRemoved(gone.Group, gone.Name);
            await scheduler.DeleteJob(gone, cancellationToken);
        }

        foreach (var job in jobs)
        {
            if (!present.TryGetValue(job.JobKey, out var header) || !job.IsScheduledBy(header, await scheduler.GetTrigger(job.TriggerKey, cancellationToken)))
                await scheduler.ScheduleJob(job.Job(), job.Trigger(), ScheduleJobOptions.Replacing, cancellationToken);
            await scheduler.ResetTriggerFromErrorState(job.TriggerKey, cancellationToken);
        }
    }

    private static async Task<Dictionary<JobKey, JobHeader>> PresentAsync(IScheduler scheduler, CancellationToken cancellationToken)
    {
        var present = new Dictionary<JobKey, JobHeader>();
        foreach (var kind in Kinds)
        {
            var query = new JobQuery { Group = GroupMatcher<JobKey>.GroupEquals(kind), Take = PagedQuery.All };
            foreach (var header in (await scheduler.QueryJobs(query, cancellationToken)).Items)
                present[header.Key] = header;
        }

        return present;
    }
}
