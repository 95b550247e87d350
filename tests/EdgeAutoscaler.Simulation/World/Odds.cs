namespace EdgeAutoscaler.Simulation.World;

/// <summary>How likely things go wrong, each time they could.</summary>
internal sealed record Odds
{
    /// <summary>Everything goes wrong now and then.</summary>
    public static Odds Usual { get; } = new();

    /// <summary>Nothing goes wrong any more.</summary>
    public static Odds Quiet { get; } = new()
    {
        ListingFails = 0, TaskListEmpty = 0, TaskFlickers = 0, TaskStateUnknown = 0, TaskVanishes = 0, NoCreationTime = 0,
        ClusterStateUnknown = 0, ClusterNotRunning = 0, CloudDateWrong = 0, LoadGap = 0, LoadSpike = 0, Refused = 0, Ambiguous = 0,
        AnotherTaskNamed = 0, DuplicateAnswer = 0, PartialTask = 0, FailedTask = 0, StuckTask = 0, Overrun = 0, TaskNamesNoInstance = 0,
        NodeNeverReady = 0, NodeFlaps = 0, TakenLaterThanAssumed = 0, ListedLaterThanAssumed = 0, NodesAfterSettlement = 0, HumanBuys = 0,
        LimitLowered = 0, GroupPaused = 0, WallClockJump = 0, WallClockStep = 0, PausedBeforeSending = 0, SuspendedForHours = 0,
        PausedInLedger = 0, SecondReplica = 0, TakenOver = 0, CrashAtOrder = 0, CrashInLedger = 0, WriteFails = 0, DiskFull = 0,
        Restart = 0, LedgerCopied = 0, LedgerRestored = 0,
    };

    public double ListingFails { get; init; } = 0.02;

    public double TaskListEmpty { get; init; } = 0.01;

    public double TaskFlickers { get; init; } = 0.2;

    public double TaskStateUnknown { get; init; } = 0.01;

    public double TaskVanishes { get; init; } = 0.03;

    public double NoCreationTime { get; init; } = 0.05;

    public double ClusterStateUnknown { get; init; } = 0.01;

    public double ClusterNotRunning { get; init; } = 0.01;

    public double CloudDateWrong { get; init; } = 0.0005;

    public double LoadGap { get; init; } = 0.02;

    public double LoadSpike { get; init; } = 0.02;

    public double Refused { get; init; } = 0.1;

    public double Ambiguous { get; init; } = 0.12;

    public double AnotherTaskNamed { get; init; } = 0.02;

    public double DuplicateAnswer { get; init; } = 0.05;

    public double PartialTask { get; init; } = 0.12;

    public double FailedTask { get; init; } = 0.06;

    public double StuckTask { get; init; } = 0.03;

    public double Overrun { get; init; } = 0.03;

    public double TaskNamesNoInstance { get; init; } = 0.15;

    public double NodeNeverReady { get; init; } = 0.06;

    public double NodeFlaps { get; init; } = 0.05;

    public double TakenLaterThanAssumed { get; init; } = 0.04;

    public double ListedLaterThanAssumed { get; init; } = 0.03;

    public double NodesAfterSettlement { get; init; } = 0.02;

    public double HumanBuys { get; init; } = 0.004;

    public double LimitLowered { get; init; } = 0.2;

    public double GroupPaused { get; init; } = 0.002;

    public double WallClockJump { get; init; } = 0.001;

    public double WallClockStep { get; init; } = 0.02;

    public double PausedBeforeSending { get; init; } = 0.04;

    public double SuspendedForHours { get; init; } = 0.01;

    public double PausedInLedger { get; init; } = 0.0005;

    public double SecondReplica { get; init; } = 0.004;

    public double TakenOver { get; init; } = 0.02;

    public double CrashAtOrder { get; init; } = 0.02;

    public double CrashInLedger { get; init; } = 0.002;

    public double WriteFails { get; init; } = 0.002;

    public double DiskFull { get; init; } = 0.0007;

    public double Restart { get; init; } = 0.007;

    public double LedgerCopied { get; init; } = 0.01;

    public double LedgerRestored { get; init; } = 0.0006;
}
