using System.Collections.Immutable;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Backtest.Replay;

/// <summary>A cloud whose nodes run until their lease ends. An order arrives as a whole or never.</summary>
/// <param name="settings">The settings.</param>
internal sealed class ReplayCloud(ReplaySettings settings)
{
    private readonly List<ReplayOrder> _onTheirWay = [];
    private ImmutableArray<InventoryNode> _nodes = [];
    private int _orders;

    /// <summary>Nodes that take work.</summary>
    public int Ready => _nodes.Length;

    /// <summary>Takes an order.</summary>
    /// <param name="intent">The order.</param>
    /// <returns>What will become of it; nobody who decides may know.</returns>
    public ReplayOrder Order(PurchaseIntent intent)
    {
        var order = new ReplayOrder(intent, intent.CreatedAt + settings.Deliveries.LeadTimeOf(++_orders));
        _onTheirWay.Add(order);
        return order;
    }

    /// <summary>Lets time pass: ends leases and brings what is due.</summary>
    /// <param name="now">Now.</param>
    /// <returns>The orders that have come to an end by now, with their nodes: none for an order that is lost.</returns>
    public IReadOnlyList<(ReplayOrder Order, IReadOnlyList<InventoryNode> Nodes)> AdvanceTo(DateTimeOffset now)
    {
        var ended = new List<(ReplayOrder, IReadOnlyList<InventoryNode>)>();
        foreach (var order in _onTheirWay.Where(order => order.EndsAt <= now).OrderBy(order => order.EndsAt).ToList())
        {
            var nodes = NodesOf(order);
            _nodes = _nodes.AddRange(nodes);
            _onTheirWay.Remove(order);
            ended.Add((order, nodes));
        }

        if (_nodes.Any(node => node.ExpiresAt <= now))
            _nodes = _nodes.RemoveAll(node => node.ExpiresAt <= now);
        return ended;
    }

    /// <summary>The listing of this moment.</summary>
    /// <param name="now">Now.</param>
    public NodeInventory ListAt(DateTimeOffset now) => new(now, _nodes);

    private InventoryNode[] NodesOf(ReplayOrder order)
    {
        if (order.ReadyAt is not { } readyAt)
            return [];
        var expiry = settings.ExpiryOf(order.Intent, readyAt);
        return
        [
            .. Enumerable.Range(1, order.Intent.Count).Select(number =>
            {
                var id = $"{order.Intent.Id}-{number}";
                return new InventoryNode(id, id, order.Intent.InstanceType, null, NodeStatus.Ready, readyAt, expiry);
            }),
        ];
    }
}
