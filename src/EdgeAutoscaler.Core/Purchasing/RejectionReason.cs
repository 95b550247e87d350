namespace EdgeAutoscaler.Core.Purchasing;

/// <summary>Why a purchase is known not to have happened.</summary>
public enum RejectionReason
{
    /// <summary>Nothing was written to the network: no connection, no credentials, an invalid request or a blown fuse.</summary>
    NotSent,

    /// <summary>The cloud has no stock of this type in this region.</summary>
    Stock,

    /// <summary>A quota of the account or the cluster is used up.</summary>
    Quota,

    /// <summary>The account's balance or credit is too low.</summary>
    Balance,

    /// <summary>The credentials may not do this.</summary>
    Forbidden,

    /// <summary>The cloud calls the request invalid.</summary>
    Invalid,

    /// <summary>The cluster is busy with another operation.</summary>
    Busy,

    /// <summary>The cloud asks for fewer calls.</summary>
    Throttled,
}
