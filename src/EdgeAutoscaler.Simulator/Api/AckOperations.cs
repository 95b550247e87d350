using EdgeAutoscaler.Simulator.Api.Contracts;
using EdgeAutoscaler.Simulator.Api.Validation;
using EdgeAutoscaler.Simulator.World;

namespace EdgeAutoscaler.Simulator.Api;

/// <summary>The operations of the ACK API over the world.</summary>
internal sealed class AckOperations(CloudWorld world, Catalogue catalogue)
{
    private readonly ScaleOutReader _reader = new(catalogue);

    public ApiReply Refuse(ApiError error) => ApiReply.Json(
        error.Status, new ErrorBody(error.Code, error.Message, world.NextRequestId(), error.Status));

    public OperationCall ScaleOutCluster(string clusterId, ReceivedCall call) =>
        new(() => ScaleOut(clusterId, call, force: false), () => ScaleOut(clusterId, call, force: true));

    public OperationCall DescribeClusterDetail(string clusterId) => OperationCall.Read(() =>
        world.Find(clusterId) is { } cluster
            ? ApiReply.Json(200, ClusterBody.From(cluster))
            : Refuse(ApiError.ClusterNotFound(clusterId)));

    public OperationCall DescribeClusterNodes(string clusterId, ReceivedCall call) => OperationCall.Read(() =>
    {
        var query = new NodeQuery(new QueryParameters(call.QueryString));
        if (query.Refusal() is { } error)
            return Refuse(error);
        return world.Find(clusterId) is { } cluster
            ? ApiReply.Json(200, query.Answer(cluster))
            : Refuse(ApiError.ClusterNotFound(clusterId));
    });

    public OperationCall DescribeClusterTasks(string clusterId, ReceivedCall call) => OperationCall.Read(() =>
    {
        var query = new QueryParameters(call.QueryString);
        if ((query.RefuseAllBut("page_number", "page_size")
             ?? query.RefuseUnlessWhole("page_number", int.MaxValue)
             ?? query.RefuseUnlessWhole("page_size", 100)) is { } error)
            return Refuse(error);
        return world.Find(clusterId) is { } cluster
            ? ApiReply.Json(200, Tasks(cluster, query.Whole("page_number", 1), query.Whole("page_size", 20)))
            : Refuse(ApiError.ClusterNotFound(clusterId));
    });

    public OperationCall DescribeTaskInfo(string taskId) => OperationCall.Read(() =>
        world.FindTask(taskId) is { } task
            ? ApiReply.Json(200, TaskBody.From(task, world.Now))
            : Refuse(new ApiError(404, "ErrorTaskNotFound", $"The task {taskId} does not exist.")));

    private TaskListBody Tasks(ClusterView cluster, int number, int size) => new(
        world.NextRequestId(),
        new TaskPageInfoBody(number, size, cluster.Tasks.Count),
        [.. Page.Of(cluster.Tasks, number, size).Select(task => TaskSummaryBody.From(task, cluster.Now))]);

    private ApiReply ScaleOut(string clusterId, ReceivedCall call, bool force)
    {
        if (call.Header("content-type")?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) is not true)
            return Refuse(ApiError.InvalidFormat("The content type must be application/json."));
        if (world.Find(clusterId) is null)
            return Refuse(ApiError.ClusterNotFound(clusterId));
        return _reader.Read(call.Body) switch
        {
            ScaleOutParse.Accepted(var order) => Answer(clusterId, world.Buy(clusterId, order, force)),
            ScaleOutParse.Refused(var error) => Refuse(error),
            var other => throw new InvalidOperationException($"{other} is not a known outcome."),
        };
    }

    private ApiReply Answer(string clusterId, PurchaseResult result) => result switch
    {
        PurchaseResult.Accepted(var taskId) =>
            ApiReply.Json(202, new ScaleOutBody(clusterId, world.NextRequestId(), taskId)),
        PurchaseResult.Busy(var state) =>
            Refuse(new ApiError(400, "ErrorClusterState", $"The cluster is {state}; it must be running.")),
        PurchaseResult.OverQuota(var quota) =>
            Refuse(new ApiError(400, "QuotaExceeded.Node", $"A cluster may have {quota} nodes at most.")),
        _ => throw new InvalidOperationException($"{result} is not a known outcome."),
    };
}
