using EdgeAutoscaler.Cycle;
using Quartz;

namespace EdgeAutoscaler.Jobs;

/// <summary>A cluster that another replica put on the shared schedule and this one doesn't have in its configuration.</summary>
internal static partial class ForeignCluster
{
    /// <summary>Leaves such a cluster to the replicas that have it: the schedule forgets that this one was the first to serve it.</summary>
    /// <param name="context">The run.</param>
    /// <param name="fleet">The clusters of this replica.</param>
    /// <param name="logger">The log.</param>
    public static async Task<bool> IsHandedBackAsync(IJobExecutionContext context, ManagedFleet fleet, ILogger logger)
    {
        var cluster = context.JobDetail.Key.Name;
        if (fleet.Knows(cluster))
            return false;
        LogForeign(logger, cluster);
        await context.Scheduler.UpdateTriggerDetails(
            context.Trigger.Key, new TriggerDetailsUpdate().WithPreferredNode(PreferredNode.Auto), CancellationToken.None);
        return true;
    }

    [LoggerMessage(1302, LogLevel.Warning, "The schedule names cluster {Cluster}, which this replica doesn't have in its configuration; it is left to another replica.")]
    private static partial void LogForeign(ILogger logger, string cluster);
}
