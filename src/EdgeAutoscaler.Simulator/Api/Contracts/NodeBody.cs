using EdgeAutoscaler.Simulator.World;

namespace EdgeAutoscaler.Simulator.Api.Contracts;

/// <summary>A node of DescribeClusterNodes.</summary>
internal sealed record NodeBody(
    string CreationTime,
    string ErrorMessage,
    string ExpiredTime,
    string HostName,
    string ImageId,
    string InstanceChargeType,
    string InstanceId,
    string InstanceName,
    string InstanceRole,
    string InstanceStatus,
    string InstanceType,
    string InstanceTypeFamily,
    IReadOnlyList<string> IpAddress,
    bool IsAliyunNode,
    string NodeName,
    string NodeStatus,
    string NodepoolId,
    string Source,
    string State,
    string SpotStrategy)
{
    public static NodeBody From(SimulatedNode node, DateTimeOffset now) => new(
        BeijingTime.Seconds(node.CreatedAt),
        node.StateAt(now) is NodeState.Failed ? "the node did not join the cluster" : "",
        node.Lease is { } lease ? BeijingTime.Seconds(lease.ExpiryAt(now)) : BeijingTime.Never,
        node.InstanceId,
        node.ImageId,
        node.Lease is null ? "PostPaid" : "PrePaid",
        node.InstanceId,
        $"worker-{node.InstanceId}",
        "Worker",
        node.StateAt(now) is NodeState.Initial ? "Pending" : "Running",
        node.InstanceType,
        node.InstanceType[..node.InstanceType.LastIndexOf('.')],
        [node.IpAddress],
        true,
        node.Name,
        node.IsReadyAt(now) ? "Ready" : "NotReady",
        node.NodepoolId,
        "",
        StateText(node.StateAt(now)),
        "NoSpot");

    public static string StateText(NodeState state) => state.ToString().ToLowerInvariant();
}
