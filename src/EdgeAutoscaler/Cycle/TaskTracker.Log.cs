using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Cycle;

internal sealed partial class TaskTracker
{
    [LoggerMessage(1010, LogLevel.Warning, "Task {TaskId} of purchase {IntentId} can't be read ({Reason}): {Detail}. Its nodes stay in flight.")]
    private partial void LogTaskUnknown(string taskId, string intentId, string reason, string detail);

    [LoggerMessage(1011, LogLevel.Warning, "The nodes of {Cluster} can't be listed ({Reason}): {Detail}. Nothing is bought, and new nodes are not matched to purchases, until they can.")]
    private partial void LogNodesUnknown(string cluster, string reason, string detail);

    [LoggerMessage(1012, LogLevel.Error, "Purchase {IntentId} was made for node group {NodeGroup}, which {Cluster} no longer has in the configuration. Put the group back until its purchase has settled.")]
    private partial void LogGroupGone(string intentId, string nodeGroup, string cluster);

    [LoggerMessage(1013, LogLevel.Error, "Task {TaskId} of purchase {IntentId} is stuck: {State}, {Instances} of {Count} recognised as nodes of {NodeGroup}. They stay paid for and in flight, and the group buys nothing until the task ends or a person settles it; look at the task, and at the group's Match.")]
    private partial void LogStuck(string taskId, string intentId, TaskState state, int instances, int count, string nodeGroup);
}
