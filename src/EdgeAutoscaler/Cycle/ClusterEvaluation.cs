using System.Collections.Immutable;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Cycle;

/// <summary>What one evaluation of a cluster has read and decided.</summary>
/// <param name="Cluster">The cluster.</param>
/// <param name="At">When, on the service's clock.</param>
/// <param name="State">State at the cloud; <see langword="null"/> when it could not be read.</param>
/// <param name="Inventory">Its nodes; <see langword="null"/> when they could not be listed.</param>
/// <param name="Ledger">What the ledger knew.</param>
/// <param name="Groups">A decision for each group.</param>
/// <param name="Problems">What could not be read.</param>
internal sealed record ClusterEvaluation(
    ManagedCluster Cluster,
    DateTimeOffset At,
    string? State,
    NodeInventory? Inventory,
    LedgerSnapshot Ledger,
    ImmutableArray<GroupEvaluation> Groups,
    ImmutableArray<ReadProblem> Problems)
{
    /// <summary>Whether all that a purchase needs could be read and no earlier one is in doubt.</summary>
    public bool SafeToScale => Inventory is not null && State is not null && !Ledger.Intents.Any(record => record.State.IsBlocking());
}
