using System.Data.Common;
using Quartz;

namespace EdgeAutoscaler.Jobs;

/// <summary>Puts the jobs of each cluster on their schedules.</summary>
internal static class Schedules
{
    private const int FewestThreads = 4;
    private const int MostThreads = 64;

    /// <summary>A replica that gives no sign of life for twice this long is taken for dead. What it was doing is safe: its epoch is overtaken.</summary>
    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(2);

    /// <summary>Registers Quartz with two jobs for each cluster: its cycle and the look at its tasks.</summary>
    /// <param name="services">The services.</param>
    /// <param name="clusters">Names of the clusters.</param>
    /// <param name="evaluationInterval">Real time between two cycles of a cluster.</param>
    /// <param name="taskPollInterval">Real time between two looks at its tasks.</param>
    /// <param name="shared">Where replicas keep the schedule together; <see langword="null"/> for one service, which keeps it in memory.</param>
    public static IServiceCollection AddSchedules(
        this IServiceCollection services,
        IReadOnlyList<string> clusters,
        TimeSpan evaluationInterval,
        TimeSpan taskPollInterval,
        DbDataSource? shared = null)
    {
        var jobs = ClusterJob.Of(clusters, evaluationInterval, taskPollInterval);
        services.AddSingleton(jobs);
        services.AddQuartz(quartz =>
        {
            // A cycle that only prepares ends at once when the service stops; one that has begun to buy doesn't listen and is waited for.
            quartz.ConfigureScheduler(scheduler => scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always);
            // A thread for every job: a recovered one must not wait until another has finished.
            quartz.UseDefaultThreadPool(Math.Clamp(jobs.Count, FewestThreads, MostThreads));
            if (shared is not null)
                Share(quartz, shared);
        });
        services.AddHostedService<SchedulePlan>();
        return services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }

    private static void Share(IQuartzBuilder quartz, DbDataSource shared)
    {
        quartz.ConfigureScheduler(scheduler =>
        {
            scheduler.InstanceName = "edge-autoscaler";
            scheduler.GenerateInstanceId = true;
            scheduler.IdleWaitTime = TimeSpan.FromSeconds(5);
        });
        quartz.UsePersistentStore(store =>
        {
            store.UsePostgres(source => source.DataSourceFactory = _ => shared);
            store.UseSystemTextJsonSerializer();
            store.UseClustering(cluster => (cluster.CheckinInterval, cluster.CheckinMisfireThreshold) = (SignOfLife, SignOfLife));
            store.ConfigureStore(options => (options.TablePrefix, options.DbRetryInterval) = ("qrtz_", SignOfLife));
            store.ProvisionSchema();
        });
    }
}
