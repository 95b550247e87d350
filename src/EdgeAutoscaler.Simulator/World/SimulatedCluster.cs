namespace EdgeAutoscaler.Simulator.World;

/// <summary>One cluster with its nodes and tasks. The owning <see cref="CloudWorld"/> holds its lock around every call.</summary>
internal sealed class SimulatedCluster(ClusterOptions options, DateTimeOffset createdAt)
{
    private readonly List<SimulatedNode> _nodes = [];
    private readonly List<SimulatedTask> _tasks = [];
    private string? _scriptedState;
    private int _nodesAdded;

    public ClusterOptions Options => options;

    public DateTimeOffset CreatedAt => createdAt;

    public IReadOnlyList<SimulatedTask> Tasks => _tasks;

    public string StateAt(DateTimeOffset now) =>
        _scriptedState ?? (_tasks.Exists(task => task.IsRunningAt(now)) ? "scaling" : "running");

    public void Script(string? state) => _scriptedState = state;

    public List<SimulatedNode> NodesAt(DateTimeOffset now) => _nodes.FindAll(node => node.IsListedAt(now));

    public int PaidNodesAt(DateTimeOffset now) => _nodes.Count(node => node.StateAt(now) is not NodeState.Expired);

    public SimulatedNode Add(Provisioner provisioner, InitialNodes nodes, DateTimeOffset? expiry, DateTimeOffset now)
    {
        var node = provisioner.Existing(options.Id, _nodesAdded++, nodes, expiry, now);
        _nodes.Add(node);
        return node;
    }

    public void Add(Delivery delivery)
    {
        _tasks.Add(delivery.Task);
        _nodes.AddRange(delivery.Nodes);
    }

    public bool TryChange(string instanceId, Func<SimulatedNode, SimulatedNode> change)
    {
        var index = _nodes.FindIndex(node => node.InstanceId == instanceId);
        if (index < 0)
            return false;
        _nodes[index] = change(_nodes[index]);
        return true;
    }
}
