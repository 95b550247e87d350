namespace EdgeAutoscaler.Simulator.World;

/// <summary>How the world answers a purchase.</summary>
internal abstract record PurchaseResult
{
    private PurchaseResult()
    {
    }

    /// <summary>Executed: money is spent.</summary>
    public sealed record Accepted(string TaskId) : PurchaseResult;

    /// <summary>The cluster is not in a state that takes purchases.</summary>
    public sealed record Busy(string State) : PurchaseResult;

    /// <summary>The cluster would hold more nodes than the quota allows.</summary>
    public sealed record OverQuota(int Quota) : PurchaseResult;
}
