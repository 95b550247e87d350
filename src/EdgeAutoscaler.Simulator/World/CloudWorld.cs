namespace EdgeAutoscaler.Simulator.World;

/// <summary>All clusters, nodes and tasks. State changes by purchases and scripts only; time alone is read off the clock.</summary>
internal sealed class CloudWorld
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, SimulatedCluster> _clusters = new(StringComparer.Ordinal);
    private readonly List<Purchase> _purchases = [];
    private readonly SimulatorOptions _options;
    private readonly Provisioner _provisioner;
    private readonly TimeProvider _clock;
    private readonly Random _requestIds;

    public CloudWorld(SimulatorOptions options, TimeProvider clock)
    {
        (_options, _clock, _provisioner) = (options, clock, new Provisioner(options));
        _requestIds = SeededRandom.For(options.Seed, "requests");
        foreach (var cluster in options.Clusters)
            AddCluster(cluster);
    }

    public DateTimeOffset Now => _clock.GetUtcNow();

    public IReadOnlyList<Purchase> Purchases
    {
        get
        {
            lock (_gate)
                return [.. _purchases];
        }
    }

    public string NextRequestId()
    {
        lock (_gate)
            return Identifiers.Request(_requestIds);
    }

    public void AddCluster(ClusterOptions options)
    {
        lock (_gate)
        {
            if (!_clusters.TryAdd(options.Id, new SimulatedCluster(options, Now - _options.LoadHistory)))
                throw new ArgumentException($"Cluster '{options.Id}' exists already; cluster ids are unique.", nameof(options));
        }

        foreach (var nodes in options.Nodes)
            AddNodes(options.Id, nodes);
    }

    public IReadOnlyList<string> AddNodes(string clusterId, InitialNodes nodes)
    {
        lock (_gate)
        {
            var (cluster, now) = (Known(clusterId), Now);
            return [.. Enumerable.Range(0, nodes.Count).Select(i =>
                cluster.Add(_provisioner, nodes, nodes.FirstExpiry + (nodes.ExpiryInterval * i), now).InstanceId)];
        }
    }

    public void CutOff(string instanceId, bool isCutOff)
    {
        lock (_gate)
        {
            if (!_clusters.Values.Any(cluster => cluster.TryChange(instanceId, node => node with { IsCutOff = isCutOff })))
                throw new ArgumentException($"There is no node '{instanceId}'.", nameof(instanceId));
        }
    }

    public void ScriptState(string clusterId, string? state)
    {
        lock (_gate)
            Known(clusterId).Script(state);
    }

    public ClusterView? Find(string clusterId)
    {
        lock (_gate)
        {
            if (!_clusters.TryGetValue(clusterId, out var cluster))
                return null;
            var now = Now;
            var tasks = cluster.Tasks.Where(task => task.ListedAt <= now).Reverse();
            return new ClusterView(
                cluster.Options, cluster.StateAt(now), cluster.CreatedAt, now, cluster.NodesAt(now), [.. tasks]);
        }
    }

    public SimulatedTask? FindTask(string taskId)
    {
        lock (_gate)
            return _clusters.Values.SelectMany(cluster => cluster.Tasks).FirstOrDefault(task => task.Id == taskId);
    }

    /// <summary>Executes a purchase; <paramref name="force"/> skips the cluster-state and quota checks.</summary>
    public PurchaseResult Buy(string clusterId, ScaleOutOrder order, bool force = false)
    {
        lock (_gate)
        {
            var (cluster, now) = (Known(clusterId), Now);
            if (!force && Refusal(cluster, order, now) is { } refusal)
                return refusal;
            var delivery = _provisioner.Deliver(clusterId, cluster.Tasks.Count, order, now);
            cluster.Add(delivery);
            _purchases.Add(new Purchase(
                delivery.Task.Id, clusterId, order.InstanceType, order.EnsRegionId, order.Count, order.Months, now,
                [.. delivery.Nodes.Select(node => node.InstanceId)]));
            return new PurchaseResult.Accepted(delivery.Task.Id);
        }
    }

    private PurchaseResult? Refusal(SimulatedCluster cluster, ScaleOutOrder order, DateTimeOffset now)
    {
        var state = cluster.StateAt(now);
        var isOpen = state == "running" || (state == "scaling" && !_options.RefusePurchaseWhileScaling);
        if (!isOpen)
            return new PurchaseResult.Busy(state);
        return cluster.PaidNodesAt(now) + (long)order.Count > _options.NodeQuota
            ? new PurchaseResult.OverQuota(_options.NodeQuota)
            : null;
    }

    private SimulatedCluster Known(string clusterId) => _clusters.TryGetValue(clusterId, out var cluster)
        ? cluster
        : throw new ArgumentException($"There is no cluster '{clusterId}'.", nameof(clusterId));
}
