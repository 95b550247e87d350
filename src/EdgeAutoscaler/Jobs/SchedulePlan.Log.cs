namespace EdgeAutoscaler.Jobs;

internal sealed partial class SchedulePlan
{
    [LoggerMessage(1300, LogLevel.Warning, "The schedule can't be brought into line yet and is tried again: {Reason}")]
    private partial void LogAgain(string reason);

    [LoggerMessage(1301, LogLevel.Information, "Removing the {Kind} job of {Cluster}, which is no longer configured")]
    private partial void LogRemoved(string kind, string cluster);
}
