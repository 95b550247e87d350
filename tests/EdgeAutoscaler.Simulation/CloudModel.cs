using System.Collections.Immutable;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Simulation;

/// <summary>The cloud: takes orders, fulfils them after a while or not, and answers badly at times.</summary>
internal sealed class CloudModel(World world) : IScaleOutApi, INodeInventory
{
    private static readonly RejectionReason[] Refusals = [.. Enum.GetValues<RejectionReason>().Where(reason => reason != RejectionReason.NotSent)];
    private readonly Fulfilment _fulfilment = new(world.Dice, world.Odds, world.Log);
    private readonly CallCheck _check = new(world);

    public Task<PurchaseOutcome> ScaleOutAsync(ScaleOutRequest request, Func<bool> maySend, CancellationToken cancellationToken)
    {
        if (world.Dice.Chance(world.Odds.Paused))
        {
            world.Log.Add(Fault.PausedBeforeSending, request.ClusterId);
            world.Clock.Advance(world.Dice.Between(TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(3)));
        }

        if (!maySend())
            return Task.FromResult<PurchaseOutcome>(new PurchaseOutcome.Rejected(RejectionReason.NotSent, "fuse", "too late to send", null, null));
        if (world.Dice.Chance(world.Odds.Crash))
            throw Crash(Fault.CrashBeforeOrder, request);

        var purchase = _check.Call(request);
        if (world.Dice.Chance(world.Odds.Refused))
            return Task.FromResult(Refuse(request));
        return Task.FromResult(world.Dice.Chance(world.Odds.Ambiguous) ? Doubt(request, purchase) : Accept(request, purchase));
    }

    public Task<Answer<TaskObservation>> GetTaskAsync(string taskId, CancellationToken cancellationToken)
    {
        var order = world.Witness.Orders.FirstOrDefault(order => order.TaskId == taskId)
            ?? throw new InvariantViolation("I3 tasks and purchases belong together", $"the service asked for task {taskId}, which there never was");
        if (Fails(Fault.TaskNotShown, taskId))
            return Task.FromResult<Answer<TaskObservation>>(new Answer<TaskObservation>.Failed("timeout", "no answer"));
        var named = order.HasEnded(world.Now) ? order.Named : [];
        return Task.FromResult<Answer<TaskObservation>>(
            new Answer<TaskObservation>.Ok(new TaskObservation(taskId, order.State(world.Now), null, named, null, null)));
    }

    public Task<Answer<IReadOnlyList<TaskSummary>>> ListTasksAsync(string clusterId, CancellationToken cancellationToken) =>
        Task.FromResult<Answer<IReadOnlyList<TaskSummary>>>(Fails(Fault.TasksNotListed, clusterId)
            ? new Answer<IReadOnlyList<TaskSummary>>.Failed("timeout", "no answer")
            : new Answer<IReadOnlyList<TaskSummary>>.Ok(
            [
                .. OrdersOf(clusterId).Select(order => new TaskSummary(order.TaskId, "cluster_scaleout", order.State(world.Now), order.TakenAt)),
            ]));

    public Task<Answer<string>> GetClusterStateAsync(string clusterId, CancellationToken cancellationToken)
    {
        if (world.Dice.Chance(world.Odds.ClusterNotRunning))
        {
            world.Log.Add(Fault.ClusterNotRunning, clusterId);
            return Task.FromResult<Answer<string>>(new Answer<string>.Ok("updating"));
        }

        if (!world.Dice.Chance(world.Odds.ClusterStateUnknown))
            return Task.FromResult<Answer<string>>(new Answer<string>.Ok("running"));
        world.Log.Add(Fault.ClusterStateUnknown, clusterId);
        return Task.FromResult<Answer<string>>(new Answer<string>.Failed("timeout", "no answer"));
    }

    public Task<Answer<NodeInventory>> ListNodesAsync(string clusterId, CancellationToken cancellationToken)
    {
        if (Fails(Fault.NodesNotListed, clusterId))
            return Task.FromResult<Answer<NodeInventory>>(new Answer<NodeInventory>.Failed("unreachable", "no answer"));
        var now = world.Now;
        var nodes = OrdersOf(clusterId)
            .SelectMany(order => order.Nodes)
            .Where(node => node.ListedAt <= now && node.ExpiresAt > now)
            .Select(node => Listed(node, now))
            .ToImmutableArray();
        return Task.FromResult<Answer<NodeInventory>>(new Answer<NodeInventory>.Ok(new NodeInventory(now, nodes)));
    }

    private static InventoryNode Listed(SoldNode node, DateTimeOffset now) => new(
        node.InstanceId,
        node.InstanceId,
        node.InstanceType,
        null,
        node.ReadyAt <= now ? NodeStatus.Ready : NodeStatus.NotReady,
        node.CreatedAt,
        node.ExpiresAt);

    private IEnumerable<Order> OrdersOf(string clusterId) => world.Witness.Orders.Where(order => order.ClusterId == clusterId);

    private bool Fails(Fault fault, string where)
    {
        if (!world.Dice.Chance(world.Odds.ListingFails))
            return false;
        world.Log.Add(fault, where);
        return true;
    }

    private PurchaseOutcome Refuse(ScaleOutRequest request)
    {
        var reason = world.Dice.Pick(Refusals);
        world.Log.Add(Fault.Refused, $"{reason} {request.ClusterId}");
        TimeSpan? retryAfter = world.Dice.Chance(0.3) ? world.Dice.Between(TimeSpan.FromSeconds(1), TimeSpan.FromHours(2)) : null;
        return new PurchaseOutcome.Rejected(reason, reason.ToString(), "no", null, retryAfter);
    }

    private PurchaseOutcome Doubt(ScaleOutRequest request, Purchase purchase)
    {
        var taken = world.Dice.Chance(0.6);
        world.Log.Add(taken ? Fault.AmbiguousTaken : Fault.AmbiguousNotTaken, request.ClusterId);
        if (taken)
            purchase.Order = _fulfilment.Take(request, purchase, world.Now);
        return new PurchaseOutcome.Ambiguous("timeout", "no answer", null);
    }

    private PurchaseOutcome Accept(ScaleOutRequest request, Purchase purchase)
    {
        purchase.Order = _fulfilment.Take(request, purchase, world.Now);
        world.Log.Add($"sold {purchase} as {purchase.Order.TaskId}: {purchase.Order.Ending} with {purchase.Order.Nodes.Length} at {purchase.Order.EndsAt:HH:mm}");
        if (world.Dice.Chance(world.Odds.Crash))
            throw Crash(Fault.CrashAfterOrder, request);
        return new PurchaseOutcome.Accepted(purchase.Order.TaskId, null);
    }

    private ProcessCrash Crash(Fault fault, ScaleOutRequest request)
    {
        world.Log.Add(fault, request.ClusterId);
        return new ProcessCrash(fault.ToString());
    }
}
