namespace EdgeAutoscaler.Simulator.World;

/// <summary>Where a node stands at an instant.</summary>
internal enum NodeState
{
    /// <summary>Bought but not listed yet.</summary>
    Unlisted,

    /// <summary>Being created and joined; NotReady.</summary>
    Initial,

    /// <summary>Ready, unless its readiness was scripted otherwise.</summary>
    Running,

    /// <summary>Created and paid, but it will never join.</summary>
    Failed,

    /// <summary>The lease is over and the node is gone from every listing.</summary>
    Expired,
}
