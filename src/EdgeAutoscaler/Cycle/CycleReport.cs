namespace EdgeAutoscaler.Cycle;

/// <summary>The end of a cycle, for those who watch.</summary>
/// <param name="Cluster">Cluster name.</param>
/// <param name="Result">How it ended.</param>
/// <param name="SafeToScale">Whether the cluster can be bought for.</param>
/// <param name="Duration">Real time it took.</param>
/// <param name="At">When it ended, in real time.</param>
internal sealed record CycleReport(string Cluster, CycleResult Result, bool SafeToScale, TimeSpan Duration, DateTimeOffset At);
