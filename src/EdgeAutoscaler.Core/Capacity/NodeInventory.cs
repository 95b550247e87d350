namespace EdgeAutoscaler.Core.Capacity;

/// <summary>All worker nodes of a cluster at one instant: every page, nothing left out.</summary>
/// <param name="At">When the listing was complete.</param>
/// <param name="Nodes">The nodes.</param>
public sealed record NodeInventory(DateTimeOffset At, IReadOnlyList<InventoryNode> Nodes);
