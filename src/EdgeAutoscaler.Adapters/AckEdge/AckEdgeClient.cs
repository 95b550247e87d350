using System.Collections.Immutable;
using System.Text.Json;
using EdgeAutoscaler.Adapters.AckEdge.Contracts;
using EdgeAutoscaler.Adapters.AckEdge.Purchase;
using EdgeAutoscaler.Adapters.AckEdge.Resilience;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.AckEdge;

/// <summary>The API of managed edge clusters at one endpoint: reads are retried, a purchase is attempted once.</summary>
public sealed class AckEdgeClient : IScaleOutApi, INodeInventory, IDisposable
{
    private static readonly ImmutableDictionary<string, string> NoQuery = ImmutableDictionary<string, string>.Empty;

    private readonly ReadChannel _reads;
    private readonly PurchaseSender _purchases;
    private readonly TimeProvider _timeProvider;

    internal AckEdgeClient(ReadChannel reads, PurchaseSender purchases, TimeProvider timeProvider)
    {
        _reads = reads;
        _purchases = purchases;
        _timeProvider = timeProvider;
    }

    /// <inheritdoc />
    public Task<PurchaseOutcome> ScaleOutAsync(ScaleOutRequest request, Func<bool> maySend, CancellationToken cancellationToken) =>
        _purchases.SendAsync(request, maySend, cancellationToken);

    /// <inheritdoc />
    public async Task<Answer<TaskObservation>> GetTaskAsync(string taskId, CancellationToken cancellationToken) =>
        !PathSegment.IsValid(taskId)
            ? new Answer<TaskObservation>.Failed("invalid_id", "The task id can't stand in an address.")
            : Map(
                await _reads.GetAsync("DescribeTaskInfo", $"/tasks/{PathSegment.Escape(taskId)}", NoQuery, cancellationToken),
                task => new Answer<TaskObservation>.Ok(TaskReader.Observation(taskId, task)));

    /// <inheritdoc />
    public async Task<Answer<IReadOnlyList<TaskSummary>>> ListTasksAsync(string clusterId, CancellationToken cancellationToken) =>
        Map(
            await ListAsync(clusterId, ClusterList.Tasks, cancellationToken),
            tasks => new Answer<IReadOnlyList<TaskSummary>>.Ok([.. tasks.Select(TaskReader.Summary).OfType<TaskSummary>()]));

    /// <inheritdoc />
    public async Task<Answer<NodeInventory>> ListNodesAsync(string clusterId, CancellationToken cancellationToken) =>
        Map(
            await ListAsync(clusterId, ClusterList.Nodes, cancellationToken),
            nodes => new Answer<NodeInventory>.Ok(new NodeInventory(
                _timeProvider.GetUtcNow(),
                [.. nodes.Select(NodeReader.Worker).OfType<InventoryNode>()])));

    /// <inheritdoc />
    public async Task<Answer<string>> GetClusterStateAsync(string clusterId, CancellationToken cancellationToken) =>
        !PathSegment.IsValid(clusterId)
            ? new Answer<string>.Failed("invalid_id", "The cluster id can't stand in an address.")
            : Map<JsonElement, string>(
                await _reads.GetAsync("DescribeClusterDetail", $"/clusters/{PathSegment.Escape(clusterId)}", NoQuery, cancellationToken),
                cluster => cluster.Text("state") is { } state
                    ? new Answer<string>.Ok(state.ToLowerInvariant())
                    : new Answer<string>.Failed("bad_response", "The cluster has no state in the answer."));

    /// <summary>Closes its connections.</summary>
    public void Dispose() => _reads.Dispose();

    private async Task<Answer<IReadOnlyList<JsonElement>>> ListAsync(string clusterId, ClusterList list, CancellationToken cancellationToken)
    {
        if (!PathSegment.IsValid(clusterId))
            return new Answer<IReadOnlyList<JsonElement>>.Failed("invalid_id", "The cluster id can't stand in an address.");
        var path = $"/clusters/{PathSegment.Escape(clusterId)}/{list.Resource}";
        return await Listing.ReadAllAsync(list.IdField, async number => Map(
            await _reads.GetAsync(list.Operation, path, list.Query(number), cancellationToken),
            body => new Answer<Page>.Ok(Page.Read(body, list.Resource, list.PageField))));
    }

    private static Answer<TTo> Map<TFrom, TTo>(Answer<TFrom> answer, Func<TFrom, Answer<TTo>> onOk) => answer switch
    {
        Answer<TFrom>.Ok ok => onOk(ok.Value),
        Answer<TFrom>.Failed failed => new Answer<TTo>.Failed(failed.Reason, failed.Detail),
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };
}
