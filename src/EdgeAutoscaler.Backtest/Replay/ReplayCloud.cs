using System.Collections.Immutable;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Backtest.Replay;

/// <summary>A cloud whose orders always arrive, after one fixed lead time, and whose nodes run until their lease ends.</summary>
/// <param name="leadTime">Time from the order to Ready nodes.</param>
internal sealed class ReplayCloud(TimeSpan leadTime)
{
    private readonly Queue<PurchaseIntent> _onTheirWay = [];
    private ImmutableArray<InventoryNode> _nodes = [];

    /// <summary>Nodes that take work.</summary>
    public int Ready => _nodes.Length;

    /// <summary>Takes an order.</summary>
    /// <param name="intent">The order; not older than the last one.</param>
    public void Order(PurchaseIntent intent) => _onTheirWay.Enqueue(intent);

    /// <summary>Lets time pass: ends leases and brings what is due.</summary>
    /// <param name="now">Now.</param>
    /// <returns>The orders that have arrived, with their nodes and when these became Ready.</returns>
    public IReadOnlyList<(PurchaseIntent Intent, IReadOnlyList<InventoryNode> Nodes, DateTimeOffset ReadyAt)> AdvanceTo(DateTimeOffset now)
    {
        var arrived = new List<(PurchaseIntent, IReadOnlyList<InventoryNode>, DateTimeOffset)>();
        while (_onTheirWay.TryPeek(out var next) && next.CreatedAt + leadTime <= now)
        {
            var readyAt = next.CreatedAt + leadTime;
            var nodes = NodesOf(_onTheirWay.Dequeue(), readyAt);
            _nodes = _nodes.AddRange(nodes);
            arrived.Add((next, nodes, readyAt));
        }

        _nodes = _nodes.RemoveAll(node => node.ExpiresAt <= now);
        return arrived;
    }

    /// <summary>The listing of this moment.</summary>
    /// <param name="now">Now.</param>
    public NodeInventory ListAt(DateTimeOffset now) => new(now, _nodes);

    private static InventoryNode[] NodesOf(PurchaseIntent intent, DateTimeOffset readyAt)
    {
        var expiry = intent.Term.EndFrom(intent.CreatedAt);
        return
        [
            .. Enumerable.Range(1, intent.Count).Select(number =>
            {
                var id = $"{intent.Id}-{number}";
                return new InventoryNode(id, id, intent.InstanceType, null, NodeStatus.Ready, readyAt, expiry);
            }),
        ];
    }
}
