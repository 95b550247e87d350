namespace EdgeAutoscaler.Simulation;

/// <summary>How likely things go wrong, each time they could.</summary>
internal sealed record Odds
{
    public static Odds Usual { get; } = new();

    public double ListingFails { get; init; } = 0.03;

    public double ClusterStateUnknown { get; init; } = 0.02;

    public double ClusterNotRunning { get; init; } = 0.02;

    public double LoadGap { get; init; } = 0.02;

    public double LoadSpike { get; init; } = 0.01;

    public double Refused { get; init; } = 0.12;

    public double Ambiguous { get; init; } = 0.02;

    public double Crash { get; init; } = 0.01;

    public double CrashInLedger { get; init; } = 0.003;

    public double Paused { get; init; } = 0.04;

    public double TakenOver { get; init; } = 0.015;

    public double PartialTask { get; init; } = 0.12;

    public double FailedTask { get; init; } = 0.06;

    public double TaskNamesNoInstance { get; init; } = 0.15;

    public double NodeNeverReady { get; init; } = 0.08;

    public double Restart { get; init; } = 0.02;
}
