namespace EdgeAutoscaler.Core.Limits;

/// <summary>The closed set of limit names, as they stand in metrics, logs and explanations.</summary>
public static class LimitNames
{
    /// <summary>The node inventory could not be read just now.</summary>
    public const string StaleListing = "stale_listing";

    /// <summary>A person has paused buying.</summary>
    public const string Pause = "pause";

    /// <summary>The service has frozen buying until a person has looked.</summary>
    public const string Freeze = "freeze";

    /// <summary>The clock can't be trusted.</summary>
    public const string Clock = "clock";

    /// <summary>The cluster isn't in the state <c>running</c>.</summary>
    public const string ClusterState = "cluster_state";

    /// <summary>Another purchase of the cluster isn't settled beyond doubt.</summary>
    public const string BlockingIntent = "blocking_intent";

    /// <summary>The last purchase of the group is in flight or too recent.</summary>
    public const string Cooldown = "cooldown";

    /// <summary>The offer failed lately.</summary>
    public const string Backoff = "backoff";

    /// <summary>A sudden sample hasn't stood long enough to be believed.</summary>
    public const string SpikeGuard = "spike_guard";

    /// <summary>The offer hasn't proven itself yet.</summary>
    public const string Canary = "canary";

    /// <summary>The group's largest number of nodes.</summary>
    public const string MaxNodes = "max_nodes";

    /// <summary>Nodes of one call.</summary>
    public const string NodesPerPurchase = "nodes_per_purchase";

    /// <summary>Purchases in any 60 minutes.</summary>
    public const string PurchasesPerHour = "purchases_per_hour";

    /// <summary>Purchases in any 24 hours.</summary>
    public const string PurchasesPerDay = "purchases_per_day";

    /// <summary>Nodes in any 60 minutes.</summary>
    public const string NodesPerHour = "nodes_per_hour";

    /// <summary>Nodes in any 24 hours.</summary>
    public const string NodesPerDay = "nodes_per_day";

    /// <summary>A budget.</summary>
    public const string Budget = "budget";

    /// <summary>A person must approve a purchase of this amount.</summary>
    public const string Approval = "approval";

    /// <summary>Another cycle has taken over the cluster; only the ledger says so.</summary>
    public const string Epoch = "epoch";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        StaleListing, Pause, Freeze, Clock, ClusterState, BlockingIntent, Cooldown, Backoff, SpikeGuard, Canary, MaxNodes, NodesPerPurchase,
        PurchasesPerHour, PurchasesPerDay, NodesPerHour, NodesPerDay, Budget, Approval, Epoch,
    ];
}
