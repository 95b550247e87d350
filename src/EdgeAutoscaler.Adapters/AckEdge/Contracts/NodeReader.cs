using System.Text.Json;
using EdgeAutoscaler.Core.Capacity;

namespace EdgeAutoscaler.Adapters.AckEdge.Contracts;

/// <summary>Reads nodes as <c>DescribeClusterNodes</c> writes them.</summary>
internal static class NodeReader
{
    /// <summary>A worker; <see langword="null"/> for a master and for a node that has no instance yet.</summary>
    public static InventoryNode? Worker(JsonElement node) =>
        node.Text("instance_id") is not { } id || IsMaster(node)
            ? null
            : new InventoryNode(
                id,
                node.Text("node_name") ?? node.Text("instance_name") ?? "",
                node.Text("instance_type") ?? "",
                node.Text("nodepool_id"),
                StatusOf(node.Text("node_status")),
                LenientTime.Parse(node.Text("creation_time")),
                LenientTime.ParseExpiry(node.Text("expired_time")));

    private static bool IsMaster(JsonElement node) =>
        string.Equals(node.Text("instance_role"), "Master", StringComparison.OrdinalIgnoreCase);

    private static NodeStatus StatusOf(string? word) =>
        word?.ToLowerInvariant() is "ready" or "true" ? NodeStatus.Ready : NodeStatus.NotReady;
}
