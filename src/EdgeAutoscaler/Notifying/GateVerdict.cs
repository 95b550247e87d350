namespace EdgeAutoscaler.Notifying;

/// <summary>Whether a notification is sent.</summary>
internal enum GateVerdict
{
    /// <summary>It is.</summary>
    Pass,

    /// <summary>The same was told a short while ago.</summary>
    Duplicate,

    /// <summary>There were too many.</summary>
    HeldBack,
}
