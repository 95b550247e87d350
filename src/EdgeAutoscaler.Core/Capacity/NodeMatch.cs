using System.Collections.Immutable;

namespace EdgeAutoscaler.Core.Capacity;

/// <summary>Which listed nodes belong to a group. Every stated criterion must hold.</summary>
/// <param name="InstanceTypes">Instance types; empty for any.</param>
/// <param name="NodepoolId">Node pool id; <see langword="null"/> for any.</param>
/// <param name="NamePrefix">Beginning of the node's name; <see langword="null"/> for any.</param>
public sealed record NodeMatch(ImmutableArray<string> InstanceTypes, string? NodepoolId, string? NamePrefix)
{
    /// <summary>Whether a node meets every stated criterion.</summary>
    /// <param name="node">The node.</param>
    public bool Covers(InventoryNode node) =>
        (InstanceTypes.IsEmpty || InstanceTypes.Contains(node.InstanceType))
        && (NodepoolId is null || NodepoolId == node.NodepoolId)
        && (NamePrefix is null || node.Name.StartsWith(NamePrefix, StringComparison.Ordinal));

    /// <summary>Whether some node could belong to both, so that a group's nodes would not be its own.</summary>
    /// <param name="other">The other match.</param>
    public bool CanOverlap(NodeMatch other) =>
        (InstanceTypes.IsEmpty || other.InstanceTypes.IsEmpty || InstanceTypes.Intersect(other.InstanceTypes).Any())
        && (NodepoolId is null || other.NodepoolId is null || NodepoolId == other.NodepoolId)
        && (NamePrefix is null || other.NamePrefix is null
            || NamePrefix.StartsWith(other.NamePrefix, StringComparison.Ordinal)
            || other.NamePrefix.StartsWith(NamePrefix, StringComparison.Ordinal));
}
