namespace EdgeAutoscaler.Cycle;

/// <summary>How a cycle ended; the closed set of the <c>result</c> label of <c>cycles_total</c>.</summary>
internal enum CycleResult
{
    /// <summary>Everything was read and decided.</summary>
    Completed,

    /// <summary>Decided, but something could not be read.</summary>
    Degraded,

    /// <summary>An error ended it.</summary>
    Failed,

    /// <summary>Its deadline ended it.</summary>
    TimedOut,
}
