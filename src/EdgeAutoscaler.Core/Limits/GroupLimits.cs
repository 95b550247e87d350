namespace EdgeAutoscaler.Core.Limits;

/// <summary>The configured limits of a node group. <see langword="null"/> means not limited.</summary>
public sealed record GroupLimits
{
    /// <summary>Pause after a purchase, counted from its last Ready node; default 10 min.</summary>
    public TimeSpan Cooldown { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Largest count of one call.</summary>
    public int? MaxNodesPerPurchase { get; init; }

    /// <summary>Nodes bought in any 60 minutes.</summary>
    public int? MaxNodesPerHour { get; init; }

    /// <summary>Nodes bought in any 24 hours.</summary>
    public int? MaxNodesPerDay { get; init; }

    /// <summary>Purchases in any 60 minutes.</summary>
    public int? MaxPurchasesPerHour { get; init; }

    /// <summary>Purchases in any 24 hours.</summary>
    public int? MaxPurchasesPerDay { get; init; }

    /// <summary>Price above which a purchase waits for a person, its renewals included, in the configured currency.</summary>
    public decimal? ApprovalAbove { get; init; }

    /// <summary>Whether the first purchase of an offer buys one node and waits until it is Ready; default on.</summary>
    public bool Canary { get; init; } = true;

    /// <summary>Whether a sample far above the recent ones must stand for ten minutes before it counts; default on.</summary>
    public bool SpikeGuard { get; init; } = true;
}
