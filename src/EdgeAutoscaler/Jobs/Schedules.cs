using Quartz;

namespace EdgeAutoscaler.Jobs;

/// <summary>Puts the jobs of each cluster on their schedules.</summary>
internal static class Schedules
{
    private const int FewestThreads = 4;
    private const int MostThreads = 64;

    /// <summary>Registers Quartz with two jobs for each cluster: its cycle and the look at its tasks.</summary>
    /// <param name="services">The services.</param>
    /// <param name="clusters">Names of the clusters.</param>
    /// <param name="evaluationInterval">Real time between two cycles of a cluster.</param>
    /// <param name="taskPollInterval">Real time between two looks at its tasks.</param>
    public static IServiceCollection AddSchedules(
        this IServiceCollection services,
        IReadOnlyList<string> clusters,
        TimeSpan evaluationInterval,
        TimeSpan taskPollInterval)
    {
        services.AddQuartz(quartz =>
        {
            // A cycle that only prepares ends at once when the service stops; one that has begun to buy doesn't listen and is waited for.
            quartz.ConfigureScheduler(scheduler => scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always);
            quartz.UseDefaultThreadPool(Math.Clamp(2 * clusters.Count, FewestThreads, MostThreads));
            foreach (var cluster in clusters)
            {
                Schedule<EvaluateClusterJob>(quartz, "evaluate", cluster, evaluationInterval);
                Schedule<TrackTasksJob>(quartz, "track", cluster, taskPollInterval);
            }
        });
        return services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }

    private static void Schedule<TJob>(IQuartzBuilder quartz, string kind, string cluster, TimeSpan interval)
        where TJob : class, IJob => quartz.ScheduleJob<TJob>(
            trigger => trigger
                .WithIdentity(cluster, kind)
                .StartNow()
                // Measured from the end of the last run: a slow run delays the next one and never piles up a queue of missed ones.
                .WithSimpleSchedule(schedule => schedule.WithInterval(interval).RepeatForever().MeasureIntervalFromCompletion()),
            job => job.WithIdentity(cluster, kind));
}
