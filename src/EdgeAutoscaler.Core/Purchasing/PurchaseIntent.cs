using EdgeAutoscaler.Core.Money;

namespace EdgeAutoscaler.Core.Purchasing;

/// <summary>A purchase that is about to be made, as it is written down before the call.</summary>
public sealed record PurchaseIntent
{
    /// <summary>Our own id; ordered by time.</summary>
    public required string Id { get; init; }

    /// <summary>Name of the cluster.</summary>
    public required string Cluster { get; init; }

    /// <summary>Name of the node group.</summary>
    public required string NodeGroup { get; init; }

    /// <summary>Name of the offer.</summary>
    public required string OfferName { get; init; }

    /// <summary>Instance type of the offer.</summary>
    public required string InstanceType { get; init; }

    /// <summary>Nodes asked for.</summary>
    public required int Count { get; init; }

    /// <summary>Term asked for.</summary>
    public required Term Term { get; init; }

    /// <summary>What one node costs over time.</summary>
    public required IReadOnlyList<Charge> ChargesOfOneNode { get; init; }

    /// <summary>Epoch of the cycle that makes it; an older epoch can't send.</summary>
    public required long Epoch { get; init; }

    /// <summary>When it was decided.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>What was visible before the call.</summary>
    public required PurchaseBaseline Baseline { get; init; }
}
