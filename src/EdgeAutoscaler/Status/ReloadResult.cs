namespace EdgeAutoscaler.Status;

/// <summary>What came of a look at the configuration file.</summary>
internal enum ReloadResult
{
    /// <summary>It says what is in force already.</summary>
    Unchanged,

    /// <summary>It takes the place of what was in force.</summary>
    TakenOver,

    /// <summary>It can't be used; what is in force stays.</summary>
    Refused,
}
