using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Simulation.Cloud;

/// <summary>The cloud as one process reaches it: answers fail, lie within their rights, and are dated.</summary>
/// <param name="world">The world.</param>
/// <param name="service">The process.</param>
internal sealed class CloudConnection(SimulatedWorld world, Service service) : IScaleOutApi, INodeInventory
{
    private readonly Dictionary<string, Readings> _readings = [];
    private readonly OrderDesk _desk = new(world, service);

    /// <summary>What the process was last told of a cluster.</summary>
    public Readings Of(string clusterId)
    {
        if (!_readings.TryGetValue(clusterId, out var readings))
            _readings.Add(clusterId, readings = new Readings());
        return readings;
    }

    /// <summary>Forgets what an earlier step was shown.</summary>
    public void NextStep()
    {
        foreach (var readings in _readings.Values)
            readings.Shown = [];
    }

    public Task<PurchaseOutcome> ScaleOutAsync(ScaleOutRequest request, Func<bool> maySend, CancellationToken cancellationToken)
    {
        Date();
        return _desk.ScaleOutAsync(request, maySend);
    }

    public Task<Answer<TaskObservation>> GetTaskAsync(string taskId, CancellationToken cancellationToken)
    {
        var order = world.Cloud.Find(taskId) ?? throw new InvariantViolation("I3 no task is lost", $"the service asked for task {taskId}, which there never was");
        if (Fails(Fault.TaskNotShown, taskId))
            return Answered(Failed<TaskObservation>("timeout"));
        Date();
        if (order.GoneFrom <= world.Now || order.TakenAt > world.Now)
            return Answered(Failed<TaskObservation>("ErrorTaskNotFound"));
        var state = world.Strikes(world.Odds.TaskStateUnknown, Fault.TaskStateUnknown, taskId) ? TaskState.Unknown : order.State(world.Now);
        var named = order.HasEnded(world.Now) ? order.Named : [];
        return Answered(new Answer<TaskObservation>.Ok(new TaskObservation(taskId, state, null, named, null, null)));
    }

    public Task<Answer<IReadOnlyList<TaskSummary>>> ListTasksAsync(string clusterId, CancellationToken cancellationToken)
    {
        var readings = Of(clusterId);
        (readings.Tasks, readings.Shown) = (null, []);
        // A page that can't be read fails the whole list.
        if (Fails(Fault.TasksNotListed, clusterId))
            return Answered(Failed<IReadOnlyList<TaskSummary>>("timeout"));
        Date();
        // Only where the ledger can tell that it is wrong: an empty first list is what it seems to be.
        if (world.Witness.NamesTasksOf(clusterId) && world.Strikes(world.Odds.TaskListEmpty, Fault.TaskListEmpty, clusterId))
            return Answered(new Answer<IReadOnlyList<TaskSummary>>.Ok([]));
        var (tasks, shown) = world.Cloud.ListTasks(clusterId, world.Odds.TaskFlickers);
        (readings.Tasks, readings.Shown) = (tasks, shown);
        readings.ListedAt.Add(world.Now);
        return Answered(new Answer<IReadOnlyList<TaskSummary>>.Ok(tasks));
    }

    public Task<Answer<string>> GetClusterStateAsync(string clusterId, CancellationToken cancellationToken)
    {
        Of(clusterId).IsRunning = false;
        if (world.Strikes(world.Odds.ClusterStateUnknown, Fault.ClusterStateUnknown, clusterId))
            return Answered(Failed<string>("timeout"));
        Date();
        if (world.Strikes(world.Odds.ClusterNotRunning, Fault.ClusterNotRunning, clusterId))
            return Answered(new Answer<string>.Ok("updating"));
        Of(clusterId).IsRunning = true;
        return Answered(new Answer<string>.Ok("running"));
    }

    public Task<Answer<NodeInventory>> ListNodesAsync(string clusterId, CancellationToken cancellationToken)
    {
        Of(clusterId).HasNodes = false;
        if (Fails(Fault.NodesNotListed, clusterId))
            return Answered(Failed<NodeInventory>("unreachable"));
        Date();
        Of(clusterId).HasNodes = true;
        return Answered(new Answer<NodeInventory>.Ok(new NodeInventory(world.Now, world.Cloud.ListNodes(clusterId))));
    }

    private static Task<Answer<T>> Answered<T>(Answer<T> answer) => Task.FromResult(answer);

    private static Answer<T> Failed<T>(string reason) => new Answer<T>.Failed(reason, "no answer");

    private void Date() => service.Clocks.Cloud.Saw(world.Now + world.Cloud.DateError);

    private bool Fails(Fault fault, string where) => world.Strikes(world.Odds.ListingFails, fault, where);
}
