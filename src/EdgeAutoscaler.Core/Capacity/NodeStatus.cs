namespace EdgeAutoscaler.Core.Capacity;

/// <summary>State of a node as the cluster reports it.</summary>
public enum NodeStatus
{
    /// <summary>Takes work.</summary>
    Ready,

    /// <summary>Listed but not Ready: joining, flapping, offline or in a state this version doesn't know. Paid for all the same.</summary>
    NotReady,
}
