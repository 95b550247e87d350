namespace EdgeAutoscaler.Notifying;

/// <summary>What became of a notification for one target; the closed set of the <c>outcome</c> label of <c>notifications_total</c>.</summary>
internal enum NotificationOutcome
{
    /// <summary>The receiver has taken it.</summary>
    Sent,

    /// <summary>The receiver couldn't be reached or didn't take it, however often it was tried.</summary>
    Failed,

    /// <summary>The same was told already.</summary>
    Deduplicated,

    /// <summary>There were too many; it is counted in a summary.</summary>
    HeldBack,

    /// <summary>Too many waited already, or the service stopped before it was sent.</summary>
    Dropped,
}
