namespace EdgeAutoscaler.Simulation;

/// <summary>What goes wrong in the simulated world.</summary>
internal enum Fault
{
    NodesNotListed,
    TasksNotListed,
    TaskNotShown,
    ClusterStateUnknown,
    ClusterNotRunning,
    LoadMissing,
    LoadSpike,
    Refused,
    AmbiguousTaken,
    AmbiguousNotTaken,
    PausedBeforeSending,
    TakenOver,
    PartialTask,
    FailedTask,
    TaskNamesNoInstance,
    NodeNeverReady,
    CrashBeforeOrder,
    CrashAfterOrder,
    CrashInLedger,
    Restart,
}
