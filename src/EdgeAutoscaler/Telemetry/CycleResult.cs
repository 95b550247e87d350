namespace EdgeAutoscaler.Telemetry;

/// <summary>How a cycle of one cluster ended.</summary>
internal enum CycleResult
{
    /// <summary>It ran to its end, whatever it decided.</summary>
    Completed,

    /// <summary>It broke off with an error.</summary>
    Failed,

    /// <summary>Its deadline passed.</summary>
    TimedOut,

    /// <summary>It did not run: another cycle of the cluster was still running.</summary>
    Skipped,
}
