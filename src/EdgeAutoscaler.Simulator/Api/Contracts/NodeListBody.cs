namespace EdgeAutoscaler.Simulator.Api.Contracts;

/// <summary>The answer of DescribeClusterNodes.</summary>
internal sealed record NodeListBody(IReadOnlyList<NodeBody> Nodes, NodePageBody Page);
