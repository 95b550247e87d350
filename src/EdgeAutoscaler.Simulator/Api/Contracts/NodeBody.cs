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
        CreationTime: BeijingTime.Seconds(node.CreatedAt),
        ErrorMessage: node.StateAt(now) is NodeState.Failed ? "the node did not join the cluster" : "",
        ExpiredTime: node.Lease is { } lease ? BeijingTime.Seconds(lease.ExpiryAt(now)) : BeijingTime.Never,
        HostName: node.InstanceId,
        ImageId: node.ImageId,
        InstanceChargeType: node.Lease is null ? "PostPaid" : "PrePaid",
        InstanceId: node.InstanceId,
        InstanceName: $"worker-{node.InstanceId}",
        InstanceRole: "Worker",
        InstanceStatus: node.StateAt(now) is NodeState.Initial ? "Pending" : "Running",
        InstanceType: node.InstanceType,
        InstanceTypeFamily: node.InstanceType[..node.InstanceType.LastIndexOf('.')],
        IpAddress: [node.IpAddress],
        IsAliyunNode: true,
        NodeName: node.Name,
        NodeStatus: node.IsReadyAt(now) ? "Ready" : "NotReady",
        NodepoolId: node.NodepoolId,
        Source: "",
        State: StateText(node.StateAt(now)),
        SpotStrategy: "NoSpot");

    public static string StateText(NodeState state) => state.ToString().ToLowerInvariant();
}
