namespace EdgeAutoscaler.Simulation.World;

/// <summary>What goes wrong in the simulated world.</summary>
internal enum Fault
{
    // Reading the cloud.
    NodesNotListed,
    TasksNotListed,
    TaskListEmpty,
    TaskFlickers,
    TaskNotShown,
    TaskStateUnknown,
    TaskVanished,
    UnknownTaskType,
    NoCreationTime,
    ClusterStateUnknown,
    ClusterNotRunning,
    CloudDateWrong,

    // Reading the load.
    LoadMissing,
    LoadSpike,

    // Ordering.
    Refused,
    AbsurdRetryAfter,
    AmbiguousTaken,
    AmbiguousTakenLate,
    AmbiguousNotTaken,
    AnotherTaskNamed,
    DuplicateAnswer,

    // Fulfilling.
    PartialTask,
    FailedTask,
    StuckTask,
    EndlessTask,
    MoreNodesThanAsked,
    TaskNamesNoInstance,
    NodeNeverReady,
    NodeFlaps,

    // The cloud is later than it is assumed to be.
    TakenLaterThanAssumed,
    ListedLaterThanAssumed,
    NodesAfterSettlement,

    // People.
    HumanBought,
    LimitLowered,
    GroupPaused,

    // The machine.
    WallClockJump,
    WallClockStep,
    PausedBeforeSending,
    SuspendedForHours,
    PausedInLedger,
    SecondReplica,
    TakenOver,
    CrashBeforeOrder,
    CrashAfterOrder,
    CrashBeforeWrite,
    CrashAfterWrite,
    WriteFailed,
    WriteOutcomeLost,
    DiskFull,
    Restart,
    LedgerRestored,
    MarkerDeleted,
}
