using EdgeAutoscaler.Simulator.Api.Contracts;
using EdgeAutoscaler.Simulator.World;

namespace EdgeAutoscaler.Simulator.Api;

/// <summary>Filter and page of DescribeClusterNodes, whose parameters are camelCase but for <c>nodepool_id</c>.</summary>
internal sealed class NodeQuery(QueryParameters parameters)
{
    private static readonly string[] States = ["all", "running", "removing", "initial", "failed"];

    private readonly string _state = parameters.Text("state") ?? "all";
    private readonly string? _nodepoolId = parameters.Text("nodepool_id");
    private readonly string[]? _instanceIds = parameters.Text("instanceIds")?.Split(',');
    private readonly int _size = parameters.Whole("pageSize", 10);
    private readonly int _number = parameters.Whole("pageNumber", 1);

    public ApiError? Refusal() =>
        parameters.RefuseAllBut("instanceIds", "nodepool_id", "state", "pageSize", "pageNumber")
        ?? parameters.RefuseUnlessWhole("pageSize", 100)
        ?? parameters.RefuseUnlessWhole("pageNumber", int.MaxValue)
        ?? (States.Contains(_state)
            ? null
            : ApiError.InvalidParameter($"state must be one of {string.Join(", ", States)}, but was {_state}."));

    public NodeListBody Answer(ClusterView cluster)
    {
        var nodes = cluster.Nodes.Where(node => Matches(node, cluster.Now)).ToList();
        return new NodeListBody(
            [.. Page.Of(nodes, _number, _size).Select(node => NodeBody.From(node, cluster.Now))],
            new NodePageBody(_number, _size, nodes.Count));
    }

    private bool Matches(SimulatedNode node, DateTimeOffset now)
    {
        var isOfState = _state == "all" || NodeBody.StateText(node.StateAt(now)) == _state;
        // With a node pool given the API ignores the instance ids.
        var isNamed = _nodepoolId is not null
            ? node.NodepoolId == _nodepoolId
            : _instanceIds is null || _instanceIds.Contains(node.InstanceId);
        return isOfState && isNamed;
    }
}
