using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Tests.Cycle;

/// <summary>A cloud that remembers what it was asked and answers what the test says.</summary>
internal sealed class FakeCloud : IScaleOutApi, INodeInventory
{
    public List<ScaleOutRequest> Purchases { get; } = [];

    public List<InventoryNode> Nodes { get; } = [];

    public Dictionary<string, TaskObservation> Tasks { get; } = [];

    public Dictionary<string, DateTimeOffset> CreatedAt { get; } = [];

    public Answer<string> State { get; set; } = new Answer<string>.Ok("running");

    public string? NodesProblem { get; set; }

    public string? TasksProblem { get; set; }

    public Func<ScaleOutRequest, PurchaseOutcome>? NextOutcome { get; set; }

    public Action? BeforeSending { get; set; }

    public Func<CancellationToken, Task>? WhileSending { get; set; }

    public Func<CancellationToken, Task>? WhileListingTasks { get; set; }

    public required TimeProvider Clock { get; init; }

    public async Task<PurchaseOutcome> ScaleOutAsync(ScaleOutRequest request, Func<bool> maySend, CancellationToken cancellationToken)
    {
        BeforeSending?.Invoke();
        if (!maySend())
            return new PurchaseOutcome.Rejected(RejectionReason.NotSent, "fuse", "too late to send", null, null);

        Purchases.Add(request);
        await (WhileSending?.Invoke(cancellationToken) ?? Task.CompletedTask);
        var taskId = $"T-{Purchases.Count}";
        var outcome = NextOutcome?.Invoke(request) ?? new PurchaseOutcome.Accepted(taskId, $"R-{Purchases.Count}");
        if (outcome is PurchaseOutcome.Accepted accepted)
            Begin(accepted.TaskId);
        return outcome;
    }

    /// <summary>A scale-out task begins, whoever ordered it.</summary>
    public void Begin(string taskId)
    {
        Tasks[taskId] = new TaskObservation(taskId, TaskState.Running, "creating", [], null, null);
        CreatedAt[taskId] = Clock.GetUtcNow();
    }

    public Task<Answer<TaskObservation>> GetTaskAsync(string taskId, CancellationToken cancellationToken) =>
        Task.FromResult<Answer<TaskObservation>>(Tasks.TryGetValue(taskId, out var task)
            ? new Answer<TaskObservation>.Ok(task)
            : new Answer<TaskObservation>.Failed("not_found", "no such task"));

    public async Task<Answer<IReadOnlyList<TaskSummary>>> ListTasksAsync(string clusterId, CancellationToken cancellationToken)
    {
        await (WhileListingTasks?.Invoke(cancellationToken) ?? Task.CompletedTask);
        return TasksProblem is { } problem
            ? new Answer<IReadOnlyList<TaskSummary>>.Failed("unreachable", problem)
            : new Answer<IReadOnlyList<TaskSummary>>.Ok([.. Tasks.Values.Select(task => new TaskSummary(task.TaskId, "cluster_scaleout", task.State, CreatedAt.TryGetValue(task.TaskId, out var at) ? at : null))]);
    }

    public Task<Answer<string>> GetClusterStateAsync(string clusterId, CancellationToken cancellationToken) => Task.FromResult(State);

    public Task<Answer<NodeInventory>> ListNodesAsync(string clusterId, CancellationToken cancellationToken) =>
        Task.FromResult<Answer<NodeInventory>>(NodesProblem is { } problem
            ? new Answer<NodeInventory>.Failed("unreachable", problem)
            : new Answer<NodeInventory>.Ok(new NodeInventory(Clock.GetUtcNow(), [.. Nodes])));

    /// <summary>Ends a task; the instances appear in the listing, Ready or not.</summary>
    public void Finish(string taskId, TaskState state, NodeStatus status, params string[] instances)
    {
        Tasks[taskId] = Tasks[taskId] with { State = state, Instances = [.. instances.Select(id => new InstanceResult(id, state == TaskState.Succeeded))] };
        foreach (var id in instances)
            Nodes.Add(new InventoryNode(id, id, "ens.sn1.tiny", null, status, Clock.GetUtcNow(), Clock.GetUtcNow().AddMonths(1)));
    }
}
