namespace EdgeAutoscaler.Core.Purchasing;

/// <summary>Where a question to people stands.</summary>
public enum ApprovalState
{
    /// <summary>Nobody has answered.</summary>
    Waiting,

    /// <summary>A person has allowed it; it is bought as soon as nothing else is in the way.</summary>
    Approved,

    /// <summary>A person has refused it; it isn't asked again while the need stays about the same.</summary>
    Rejected,

    /// <summary>It was bought: an approval holds for one purchase.</summary>
    Used,

    /// <summary>The need is gone, or became another.</summary>
    Expired,
}
