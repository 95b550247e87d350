namespace EdgeAutoscaler.Adapters.Notifications;

/// <summary>Whether an attempt succeeded, and whether another may.</summary>
internal enum AttemptVerdict
{
    /// <summary>The receiver has taken it.</summary>
    Taken,

    /// <summary>It won't take it, however often it is sent.</summary>
    Refused,

    /// <summary>It may take it later.</summary>
    Troubled,
}
