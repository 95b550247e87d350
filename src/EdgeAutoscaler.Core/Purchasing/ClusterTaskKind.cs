namespace EdgeAutoscaler.Core.Purchasing;

/// <summary>Why a scale-out task of a cluster is known although no purchase was answered with it.</summary>
public enum ClusterTaskKind
{
    /// <summary>It was there when the cluster was first looked at.</summary>
    Preexisting,

    /// <summary>Nobody knows whose it is: somebody else's, or that of a purchase the ledger has lost.</summary>
    Foreign,

    /// <summary>It appeared after its purchase had been given up: the cloud was later than it was assumed to be.</summary>
    Late,
}
