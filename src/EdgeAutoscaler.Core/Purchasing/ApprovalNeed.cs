using EdgeAutoscaler.Core.Money;

namespace EdgeAutoscaler.Core.Purchasing;

/// <summary>A purchase that only a person may allow.</summary>
/// <param name="Cluster">Cluster name.</param>
/// <param name="NodeGroup">Node group name.</param>
/// <param name="OfferName">Offer that would be bought.</param>
/// <param name="Term">For how long.</param>
/// <param name="Count">Nodes, at least one.</param>
/// <param name="UnitPrice">What one of them costs, with the renewals it commits to.</param>
public sealed record ApprovalNeed(string Cluster, string NodeGroup, string OfferName, Term Term, int Count, decimal UnitPrice)
{
    // A need that grows a little is still the same question; asking anew each minute would be no question at all.
    private const int AnotherFrom = 2;

    /// <summary>What all of it costs.</summary>
    public decimal Amount => UnitPrice * Count;

    /// <summary>Whether an answer for this one may be used for a part, or all, of another.</summary>
    /// <param name="other">The other.</param>
    public bool IsFor(ApprovalNeed other) => this with { Count = other.Count } == other;

    /// <summary>Whether it is still about the other's need.</summary>
    /// <param name="other">The need as it is now.</param>
    public bool IsStill(ApprovalNeed other) => IsFor(other) && other.Count < AnotherFrom * Math.Max(2, Count);
}
