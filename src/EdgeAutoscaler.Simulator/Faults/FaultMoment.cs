namespace EdgeAutoscaler.Simulator.Faults;

/// <summary>Where in the life of a request a fault strikes.</summary>
public enum FaultMoment
{
    /// <summary>The operation has not been executed: nothing is bought.</summary>
    BeforeExecuting,

    /// <summary>The operation has been executed: a purchase is paid, the caller only does not learn of it.</summary>
    AfterExecuting,
}
