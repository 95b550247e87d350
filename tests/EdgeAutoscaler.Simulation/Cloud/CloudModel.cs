using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Simulation.Cloud;

/// <summary>The cloud: what was ordered, by us and by others, and what it shows of it.</summary>
internal sealed class CloudModel
{
    private static readonly string[] OtherTasks = ["cluster_upgrade", "nodepool_scale", "addon_install"];
    private readonly SimulatedWorld _world;
    private readonly Fulfilment _fulfilment;
    private readonly Dictionary<string, Order> _byTask = [];
    private readonly Dictionary<string, List<Order>> _ofCluster = [];
    private readonly Dictionary<string, List<TaskSummary>> _otherTasks = [];

    public CloudModel(SimulatedWorld world)
    {
        (_world, _fulfilment) = (world, new Fulfilment(world));
        foreach (var cluster in world.Fleet.Clusters)
        {
            _ofCluster[cluster.ClusterId] = [];
            _otherTasks[cluster.ClusterId] = [];
            if (world.Dice.Chance(0.5))
                SellToHuman(cluster);
        }
    }

    /// <summary>How far the dates of its answers are ahead of the truth.</summary>
    public TimeSpan DateError { get; set; }

    public IReadOnlyList<Order> OrdersOf(string clusterId) => _ofCluster[clusterId];

    public Order? Find(string taskId) => _byTask.GetValueOrDefault(taskId);

    public Order Sell(ScaleOutRequest request, Purchase purchase, bool late)
    {
        var order = purchase.Order = Add(_fulfilment.Take(request, purchase, late));
        _world.Log.Add($"sold {purchase} as {order.TaskId}: {order.Ending} with {order.Nodes.Length} at {order.EndsAt:dd HH:mm}, shown {order.ShownFrom:dd HH:mm}{(order.BreaksItsWord ? ", LATE" : "")}");
        return order;
    }

    /// <summary>Somebody else buys nodes, of the kind of a group or of another, or lets the cloud work on something else.</summary>
    public void SellToHuman(ManagedCluster cluster)
    {
        var group = _world.Dice.Pick(cluster.NodeGroups);
        var type = _world.Dice.Chance(0.5) ? _world.Dice.Pick(group.Offers).InstanceType : "other";
        var order = Add(_fulfilment.TakeForeign(cluster.ClusterId, type, _world.Dice.Between(1, 3)));
        _world.Log.Add(Fault.HumanBought, $"{order.Count}x {type} as {order.TaskId}, shown {order.ShownFrom:dd HH:mm}");
        if (!_world.Dice.Chance(0.3))
            return;
        _world.Log.Add(Fault.UnknownTaskType, cluster.Name);
        _otherTasks[cluster.ClusterId].Add(new TaskSummary($"O-{order.TaskId}", _world.Dice.Pick(OtherTasks), TaskState.Running, _world.Now));
    }

    /// <summary>The task list as it is answered now, and the orders on it.</summary>
    /// <param name="clusterId">The cluster.</param>
    /// <param name="flickers">How likely a task that needn't be shown yet is shown all the same, this once.</param>
    public (List<TaskSummary> Tasks, List<Order> Shown) ListTasks(string clusterId, double flickers)
    {
        var now = _world.Now;
        var shown = _ofCluster[clusterId].Where(order => IsShown(order, flickers)).ToList();
        var tasks = shown.ConvertAll(order => new TaskSummary(order.TaskId, order.TaskType, order.State(now), order.StatedAt));
        tasks.AddRange(_otherTasks[clusterId]);
        return (tasks, shown);
    }

    public List<InventoryNode> ListNodes(string clusterId)
    {
        var now = _world.Now;
        var nodes = new List<InventoryNode>();
        foreach (var order in _ofCluster[clusterId])
        {
            foreach (var node in order.Nodes)
            {
                if (node.IsListed(now))
                    nodes.Add(new InventoryNode(node.InstanceId, node.InstanceId, node.InstanceType, null, node.IsReady(now) ? NodeStatus.Ready : NodeStatus.NotReady, node.CreatedAt, node.ExpiresAt));
            }
        }

        return nodes;
    }

    private bool IsShown(Order order, double flickers)
    {
        if (order.TakenAt > _world.Now)
            return false;
        // A task that a purchase owns may be forgotten: nothing is concluded from its absence.
        if (order.GoneFrom <= _world.Now && order.Purchase?.Record?.TaskId == order.TaskId)
            return false;
        if (order.ShownFrom <= _world.Now)
            return true;
        return !order.BreaksItsWord && _world.Strikes(flickers, Fault.TaskFlickers, order.TaskId);
    }

    private Order Add(Order order)
    {
        _byTask.Add(order.TaskId, order);
        _ofCluster[order.ClusterId].Add(order);
        return order;
    }
}
