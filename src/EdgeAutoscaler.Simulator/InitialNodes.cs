namespace EdgeAutoscaler.Simulator;

/// <summary>Equal nodes that a cluster already has, Ready, when the simulation starts.</summary>
public sealed record InitialNodes
{
    /// <summary>Instance type of every node, such as <c>ens.sn1.tiny</c>.</summary>
    public required string InstanceType { get; init; }

    /// <summary>ENS region of every node.</summary>
    public required string EnsRegionId { get; init; }

    /// <summary>How many nodes; default 1.</summary>
    public int Count { get; init; } = 1;

    /// <summary>When the first lease ends; null for pay-as-you-go nodes, which never expire.</summary>
    public DateTimeOffset? FirstExpiry { get; init; }

    /// <summary>Time between the end of one lease and the end of the next; default zero, all at once.</summary>
    public TimeSpan ExpiryInterval { get; init; }

    /// <summary>Months by which the cloud renews a lease at its end; null for no auto-renewal.</summary>
    public int? AutoRenewMonths { get; init; }

    /// <summary>Node pool the nodes belong to; empty for none.</summary>
    public string NodepoolId { get; init; } = "";

    /// <summary>Image of every node; default empty, unknown.</summary>
    public string ImageId { get; init; } = "";
}
