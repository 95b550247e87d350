using System.Collections.Immutable;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Money;

namespace EdgeAutoscaler.Core.Purchasing;

/// <summary>What the ledger knows of one cluster at one instant; everything planning needs of it.</summary>
public sealed record LedgerSnapshot
{
    /// <summary>Nothing bought, nothing held.</summary>
    public static LedgerSnapshot Empty { get; } = new();

    /// <summary>The latest instant the ledger has ever seen. Windows never go back behind it.</summary>
    public DateTimeOffset HighWater { get; init; } = DateTimeOffset.MinValue;

    /// <summary>Purchases of the cluster that are open, or were decided or settled in the last 48 hours; oldest first.</summary>
    public ImmutableArray<IntentRecord> Intents { get; init; } = [];

    /// <summary>Leases of the cluster that haven't expired.</summary>
    public ImmutableArray<NodeLease> Leases { get; init; } = [];

    /// <summary>Offers that have ever brought a Ready node, as (node group, offer name).</summary>
    public ImmutableHashSet<(string NodeGroup, string OfferName)> ProvenOffers { get; init; } = [];

    /// <summary>What the budgets that cover the cluster have taken, for the window of now and every later window that holds charges.</summary>
    public ImmutableArray<BudgetUsage> Budgets { get; init; } = [];

    /// <summary>Questions to people about the cluster's groups that still count, one a group at most.</summary>
    public ImmutableArray<Approval> Approvals { get; init; } = [];

    /// <summary>Pauses in force.</summary>
    public ImmutableArray<Pause> Pauses { get; init; } = [];

    /// <summary>Tasks of the cluster that belong to no purchase and that nobody has taken note of.</summary>
    public int OpenOrphans { get; init; }

    /// <summary>Freezes in force.</summary>
    public ImmutableArray<Freeze> Freezes { get; init; } = [];
}
