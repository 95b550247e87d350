using System.Collections.Immutable;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Core.Timelines;

namespace EdgeAutoscaler.Simulation;

/// <summary>A purchase as the world saw it, apart from what the ledger remembers.</summary>
/// <param name="Number">Its number in the run; unlike the identifier the same whenever the seed is.</param>
/// <param name="Intent">What the service reserved.</param>
/// <param name="Shares">What one node costs in each window of each budget.</param>
internal sealed record Purchase(
    int Number,
    PurchaseIntent Intent,
    ImmutableArray<(Budget Budget, TimeInterval Window, decimal UnitAmount)> Shares)
{
    /// <summary>When the service was allowed to send it; none: it wasn't.</summary>
    public DateTimeOffset? MarkedAt { get; set; }

    /// <summary>How often the cloud was asked for it.</summary>
    public int Calls { get; set; }

    /// <summary>The order the cloud took, if it did.</summary>
    public Order? Order { get; set; }

    /// <summary>The answer the service has recorded; none: it has none, or lost it.</summary>
    public PurchaseOutcome? Answer { get; set; }

    /// <summary>The nodes that the witness's sums hold by now.</summary>
    public int NodesCounted { get; set; }

    /// <summary>Whether the service knows that nothing was bought.</summary>
    public bool IsOff { get; set; }

    /// <summary>Whether the service can't know how it ended.</summary>
    public bool IsInDoubt => MarkedAt is not null && Answer is null or PurchaseOutcome.Ambiguous;

    /// <summary>The nodes that cost money or still may.</summary>
    public int NodesToPay(DateTimeOffset now) =>
        IsOff ? 0
        : Order is { } order && !IsInDoubt ? order.Charged(now)
        : Intent.Count;

    public override string ToString() => $"#{Number} {Intent.Count}x {Intent.Cluster}/{Intent.NodeGroup} {Intent.OfferName}";
}
