namespace EdgeAutoscaler.Core.Purchasing;

/// <summary>State of a task at the cloud.</summary>
public enum TaskState
{
    /// <summary>Still at work (also paused or pending).</summary>
    Running,

    /// <summary>Ended well as a whole; single instances may have failed all the same.</summary>
    Succeeded,

    /// <summary>Ended badly or was cancelled; single instances may be paid for all the same.</summary>
    Failed,

    /// <summary>A word this version doesn't know; treated as not ended.</summary>
    Unknown,
}
