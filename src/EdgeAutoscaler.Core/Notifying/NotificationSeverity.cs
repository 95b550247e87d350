namespace EdgeAutoscaler.Core.Notifying;

/// <summary>How urgent a notification is.</summary>
public enum NotificationSeverity
{
    /// <summary>Good to know.</summary>
    Info,

    /// <summary>Deserves a look, or waits for an answer.</summary>
    Warning,

    /// <summary>Nothing is bought somewhere until a person has acted, or money may have been spent unseen.</summary>
    Critical,
}
