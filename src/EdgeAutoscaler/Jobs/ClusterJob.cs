using Quartz;

namespace EdgeAutoscaler.Jobs;

/// <summary>A job that serves one cluster over and over, and how it is written into a schedule.</summary>
/// <param name="Kind">What it does; the group of its job and trigger.</param>
/// <param name="Cluster">The cluster; the name of its job and trigger.</param>
/// <param name="Type">What runs.</param>
/// <param name="Interval">Real time between the end of a run and the next one.</param>
internal sealed record ClusterJob(string Kind, string Cluster, Type Type, TimeSpan Interval)
{
    /// <summary>Kind of the cycles.</summary>
    public const string Evaluate = "evaluate";

    /// <summary>Kind of the looks at tasks.</summary>
    public const string Track = "track";

    /// <summary>Key of the job.</summary>
    public JobKey JobKey => new(Cluster, Kind);

    /// <summary>Key of its trigger.</summary>
    public TriggerKey TriggerKey => new(Cluster, Kind);

    /// <summary>The jobs of a fleet: for each cluster its cycle and the look at its tasks.</summary>
    /// <param name="clusters">Names of the clusters.</param>
    /// <param name="evaluationInterval">Real time between two cycles of a cluster.</param>
    /// <param name="taskPollInterval">Real time between two looks at its tasks.</param>
    public static IReadOnlyList<ClusterJob> Of(IEnumerable<string> clusters, TimeSpan evaluationInterval, TimeSpan taskPollInterval) =>
    [
        .. clusters.SelectMany(cluster => new ClusterJob[]
        {
            new(Evaluate, cluster, typeof(EvaluateClusterJob), evaluationInterval),
            new(Track, cluster, typeof(TrackTasksJob), taskPollInterval),
        }),
    ];

    /// <summary>The job. One that dies with its replica is run again by another.</summary>
    public IJobDetail Job() => JobBuilder.Create().OfType(Type).WithIdentity(JobKey).RequestRecovery().Build();

    /// <summary>Its trigger: the first run at once, and each next one measured from the end of the last, so that slow runs never pile up.</summary>
    public ITrigger Trigger() => TriggerBuilder.Create()
        .WithIdentity(TriggerKey)
        .ForJob(JobKey)
        .StartNow()
        // What a replica has seen of a cluster stays useful while the same replica goes on serving it.
        .WithPreferredNode(PreferredNode.Auto)
        .WithSimpleSchedule(schedule => schedule.WithInterval(Interval).RepeatForever().MeasureIntervalFromCompletion())
        .Build();

    /// <summary>Whether what is already in the schedule runs it as it should.</summary>
    /// <param name="job">The job.</param>
    /// <param name="trigger">The trigger; <see langword="null"/> when there is none.</param>
    public bool IsScheduledBy(JobHeader job, ITrigger? trigger) =>
        job is { RequestsRecovery: true, ConcurrentExecutionDisallowed: true }
        && job.JobTypeName.StartsWith(Type.FullName!, StringComparison.Ordinal)
        && trigger is ISimpleTrigger { MeasureIntervalFromCompletion: true, PreferredNode.IsAutomatic: true } simple
        && simple.RepeatInterval == Interval;
}
