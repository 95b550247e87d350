using System.Collections.Immutable;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Simulation;

/// <summary>Decides what becomes of an order.</summary>
internal sealed class Fulfilment(Dice dice, Odds odds, EventLog log)
{
    private int _tasks;
    private int _instances;

    public Order Take(ScaleOutRequest request, Purchase purchase, DateTimeOffset now)
    {
        var endsAt = now + dice.Between(TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(80));
        var taskId = $"T-{++_tasks}";
        var sold = Sold(request.Count, taskId, out var ending);
        var nodes = Enumerable.Range(0, sold).Select(_ => Node(request.Offer.InstanceType, now, endsAt)).ToImmutableArray();
        return new Order
        {
            TaskId = taskId,
            ClusterId = request.ClusterId,
            Purchase = purchase,
            Count = request.Count,
            TakenAt = now,
            EndsAt = endsAt,
            Ending = ending,
            Nodes = nodes,
            Named = Named(nodes, request.Count, taskId),
        };
    }

    private int Sold(int count, string taskId, out TaskState ending)
    {
        ending = TaskState.Failed;
        if (dice.Chance(odds.FailedTask))
        {
            log.Add(Fault.FailedTask, taskId);
            return dice.Chance(0.5) ? 0 : dice.Between(0, count);
        }

        ending = TaskState.Succeeded;
        if (count == 1 || !dice.Chance(odds.PartialTask))
            return count;
        log.Add(Fault.PartialTask, taskId);
        return dice.Between(1, count - 1);
    }

    private SoldNode Node(string instanceType, DateTimeOffset now, DateTimeOffset endsAt)
    {
        var id = $"i-{++_instances:D4}";
        var createdAt = now + dice.Between(TimeSpan.Zero, endsAt - now);
        var listedAt = createdAt + dice.Between(TimeSpan.Zero, TimeSpan.FromMinutes(10));
        var neverReady = dice.Chance(odds.NodeNeverReady);
        if (neverReady)
            log.Add(Fault.NodeNeverReady, id);
        // The cloud's months are short here, or no lease would end within a run.
        var expiresAt = createdAt + dice.Between(TimeSpan.FromHours(10), TimeSpan.FromHours(72));
        return new SoldNode(id, instanceType, createdAt, listedAt, neverReady ? null : listedAt + dice.Between(TimeSpan.Zero, TimeSpan.FromMinutes(20)), expiresAt);
    }

    private ImmutableArray<InstanceResult> Named(ImmutableArray<SoldNode> nodes, int count, string taskId)
    {
        if (dice.Chance(odds.TaskNamesNoInstance))
        {
            log.Add(Fault.TaskNamesNoInstance, taskId);
            return [];
        }

        var named = nodes.Select(node => new InstanceResult(node.InstanceId, node.ReadyAt is not null));
        var missing = Enumerable.Repeat(new InstanceResult("", false), dice.Chance(0.5) ? count - nodes.Length : 0);
        return [.. named, .. missing];
    }
}
