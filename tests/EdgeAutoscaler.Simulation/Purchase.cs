using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Simulation;

/// <summary>A purchase as the world saw it, apart from what the ledger remembers.</summary>
/// <param name="Number">Its number in the run; unlike the identifier the same whenever the seed is.</param>
/// <param name="Intent">What the service reserved.</param>
internal sealed record Purchase(int Number, PurchaseIntent Intent)
{
    /// <summary>Whether the service may send it.</summary>
    public bool IsMarked { get; set; }

    /// <summary>How often the cloud was asked for it.</summary>
    public int Calls { get; set; }

    /// <summary>The order the cloud took, if it did.</summary>
    public Order? Order { get; set; }

    /// <summary>What the cloud answered; none: the answer never came.</summary>
    public PurchaseOutcome? Answer { get; set; }

    /// <summary>Whether the money was certainly not spent.</summary>
    public bool IsOff { get; set; }

    /// <summary>Whether the service can't know how it ended.</summary>
    public bool IsInDoubt => Calls > 0 && Answer is null or PurchaseOutcome.Ambiguous;
}
