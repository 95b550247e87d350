using System.Collections.Immutable;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Simulation.Cloud;

/// <summary>Decides what becomes of an order.</summary>
internal sealed class Fulfilment(SimulatedWorld world)
{
    private static readonly PurchaseTimings Timings = Service.Options.Timings;
    private int _tasks;
    private int _instances;

    private Dice Dice => world.Dice;

    private Odds Odds => world.Odds;

    /// <summary>An order of ours.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="purchase">The purchase.</param>
    /// <param name="late">Whether the cloud may take its time to take it: nobody waits for the answer.</param>
    public Order Take(ScaleOutRequest request, Purchase purchase, bool late)
    {
        var taskId = NextTask();
        var (takenAt, broken) = late ? TakenLate(taskId) : (world.Now, false);
        return Order(taskId, request.ClusterId, purchase, request.Offer.InstanceType, request.Count, takenAt, broken, late);
    }

    /// <summary>An order of somebody else.</summary>
    public Order TakeForeign(string clusterId, string instanceType, int count) =>
        Order(NextTask(), clusterId, null, instanceType, count, world.Now, broken: false, mayHide: false);

    private string NextTask() => $"T-{++_tasks}";

    private (DateTimeOffset At, bool Broken) TakenLate(string taskId)
    {
        if (world.Strikes(Odds.TakenLaterThanAssumed, Fault.TakenLaterThanAssumed, taskId))
            return (world.Now + Timings.LateAcceptance + Dice.Between(TimeSpan.FromMinutes(1), TimeSpan.FromHours(Dice.Chance(0.2) ? 30 : 3)), true);
        if (!Dice.Chance(0.5))
            return (world.Now, false);
        world.Log.Add(Fault.AmbiguousTakenLate, taskId);
        return (world.Now + Dice.Between(TimeSpan.Zero, Timings.LateAcceptance), false);
    }

    private Order Order(string taskId, string clusterId, Purchase? purchase, string instanceType, int count, DateTimeOffset takenAt, bool broken, bool mayHide)
    {
        var lag = Dice.Chance(0.5) ? TimeSpan.Zero : Dice.Between(TimeSpan.Zero, Timings.ListingLag);
        if (mayHide && world.Strikes(Odds.ListedLaterThanAssumed, Fault.ListedLaterThanAssumed, taskId))
            (lag, broken) = (Timings.ListingLag + Dice.Between(TimeSpan.FromMinutes(1), TimeSpan.FromHours(2)), true);
        var shownFrom = takenAt + lag;
        var (duration, worksFor) = Duration(taskId);
        var sold = Sold(count, taskId, out var ending);
        var nodes = Enumerable.Range(0, sold).Select(_ => Node(instanceType, takenAt, takenAt + worksFor, takenAt + duration)).ToImmutableArray();
        var named = Named(nodes, count, taskId);
        return new Order
        {
            TaskId = taskId,
            TaskType = Dice.Chance(0.05) ? "" : Reconciliation.ScaleOutTask,
            ClusterId = clusterId,
            Purchase = purchase,
            Count = count,
            TakenAt = takenAt,
            StatedAt = world.Strikes(Odds.NoCreationTime, Fault.NoCreationTime, taskId) ? null : takenAt,
            ShownFrom = shownFrom,
            GoneFrom = world.Strikes(Odds.TaskVanishes, Fault.TaskVanished, taskId) ? takenAt + Dice.Between(TimeSpan.FromMinutes(40), TimeSpan.FromHours(3)) : null,
            EndsAt = takenAt + duration,
            Ending = ending,
            Nodes = nodes.Any(node => node.IsLate) && !named.IsEmpty ? [.. nodes.Select(node => node with { IsLate = false })] : nodes,
            Named = named,
            BreaksItsWord = broken,
        };
    }

    private (TimeSpan Duration, TimeSpan WorksFor) Duration(string taskId)
    {
        var usual = Dice.Between(TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(80));
        if (!Dice.Chance(Odds.StuckTask))
            return (usual, usual);
        var endless = Dice.Chance(0.4);
        world.Log.Add(endless ? Fault.EndlessTask : Fault.StuckTask, taskId);
        return (endless ? TimeSpan.FromDays(1000) : Dice.Between(TimeSpan.FromHours(3), TimeSpan.FromHours(30)), usual);
    }

    private int Sold(int count, string taskId, out TaskState ending)
    {
        ending = TaskState.Failed;
        if (world.Strikes(Odds.FailedTask, Fault.FailedTask, taskId))
            return Dice.Chance(0.5) ? 0 : Dice.Between(0, count);

        ending = TaskState.Succeeded;
        if (world.Strikes(Odds.Overrun, Fault.MoreNodesThanAsked, taskId))
            return count + Dice.Between(1, 2);
        if (count == 1 || !world.Strikes(Odds.PartialTask, Fault.PartialTask, taskId))
            return count;
        return Dice.Between(1, count - 1);
    }

    private SoldNode Node(string instanceType, DateTimeOffset from, DateTimeOffset to, DateTimeOffset endsAt)
    {
        var id = $"i-{++_instances:D4}";
        var createdAt = from + Dice.Between(TimeSpan.Zero, to - from);
        var listedAt = createdAt + Dice.Between(TimeSpan.Zero, TimeSpan.FromMinutes(14));
        var late = endsAt - createdAt < TimeSpan.FromDays(1) && world.Strikes(Odds.NodesAfterSettlement, Fault.NodesAfterSettlement, id);
        if (late)
            listedAt = endsAt + Timings.ListingLag + Dice.Between(TimeSpan.FromMinutes(15), TimeSpan.FromHours(5));
        var neverReady = world.Strikes(Odds.NodeNeverReady, Fault.NodeNeverReady, id);
        var flaps = world.Strikes(Odds.NodeFlaps, Fault.NodeFlaps, id);
        // The cloud's months are short here, or no lease would end within a run.
        var expiresAt = listedAt + Dice.Between(TimeSpan.FromHours(10), TimeSpan.FromHours(72));
        DateTimeOffset? readyAt = neverReady ? null : listedAt + Dice.Between(TimeSpan.Zero, TimeSpan.FromMinutes(20));
        return new SoldNode(id, instanceType, createdAt, listedAt, readyAt, expiresAt, late, flaps);
    }

    private ImmutableArray<InstanceResult> Named(ImmutableArray<SoldNode> nodes, int count, string taskId)
    {
        if (world.Strikes(Odds.TaskNamesNoInstance, Fault.TaskNamesNoInstance, taskId))
            return [];

        var named = nodes.Select(node => new InstanceResult(node.InstanceId, node.ReadyAt is not null));
        var missing = Enumerable.Repeat(new InstanceResult("", false), Dice.Chance(0.5) ? Math.Max(0, count - nodes.Length) : 0);
        return [.. named, .. missing];
    }
}
