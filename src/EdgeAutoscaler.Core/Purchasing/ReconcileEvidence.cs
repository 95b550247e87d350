using EdgeAutoscaler.Core.Capacity;

namespace EdgeAutoscaler.Core.Purchasing;

/// <summary>What is known when a purchase in doubt is looked for.</summary>
public sealed record ReconcileEvidence
{
    /// <summary>Every task of the cluster, all pages.</summary>
    public required IReadOnlyList<TaskSummary> Tasks { get; init; }

    /// <summary>Tasks that belong to a purchase or are known to be somebody else's.</summary>
    public required IReadOnlySet<string> KnownTaskIds { get; init; }

    /// <summary>Every node of the cluster; <see langword="null"/> when they could not be listed.</summary>
    public required NodeInventory? Inventory { get; init; }

    /// <summary>The group the purchase was made for; <see langword="null"/> when it isn't configured any more.</summary>
    public required NodeGroup? Group { get; init; }

    /// <summary>What the ledger knows of the cluster.</summary>
    public required LedgerSnapshot Ledger { get; init; }

    /// <summary>How long this process has looked in vain.</summary>
    public required DoubtWatch Watch { get; init; }
}
