using EdgeAutoscaler.Backtest.Benchmark;
using EdgeAutoscaler.Backtest.Replay;

namespace EdgeAutoscaler.Backtest.Baselines;

/// <summary>The nodes of a baseline as its buyer knows them: an order counts as capacity until it is known to be lost.</summary>
/// <param name="trace">The trace.</param>
/// <param name="deliveries">What becomes of orders.</param>
internal sealed class BaselineFleet(BenchmarkTrace trace, IDeliveries deliveries)
{
    private readonly int[] _leaving = new int[trace.Required.Length + 2];
    private readonly List<BenchmarkOrder> _orders = [];
    private readonly List<BenchmarkOrder> _open = [];

    /// <summary>Every order, oldest first.</summary>
    public IReadOnlyList<BenchmarkOrder> Orders => _orders;

    /// <summary>Nodes now, those in flight included.</summary>
    public int Owned { get; private set; }

    /// <summary>Nodes ordered that haven't arrived.</summary>
    public int InFlight => _open.Sum(order => order.Count);

    /// <summary>Begins a slot: leases end, orders arrive or are given up.</summary>
    /// <param name="slot">The slot, counted from the first scored one.</param>
    public void Begin(int slot)
    {
        var now = (long)slot * trace.Grid.Minutes;
        if (slot >= 0)
            Owned -= _leaving[slot];
        Owned -= _open.Where(order => order.ReadyAt is null && KnownAt(order) <= now).Sum(order => order.Count);
        _open.RemoveAll(order => KnownAt(order) <= now);
    }

    /// <summary>Of the nodes now, those whose leases cover a whole later slot.</summary>
    /// <param name="now">The slot now.</param>
    /// <param name="later">The later slot.</param>
    public int CoveringWhole(int now, int later) => Owned - _leaving.AsSpan(now + 1, Math.Min(later, _leaving.Length - 1) - now).ToArray().Sum();

    /// <summary>Places an order.</summary>
    /// <param name="slot">The slot now.</param>
    /// <param name="order">What is ordered.</param>
    /// <param name="prices">What it costs.</param>
    public void Place(int slot, BaselineOrder order, PriceTable prices)
    {
        var now = (long)slot * trace.Grid.Minutes;
        var lead = deliveries.LeadTimeOf(_orders.Count + 1);
        var placed = new BenchmarkOrder(now, now + (long?)lead?.TotalMinutes, order.Months, order.Count, prices.ByMonths[order.Months]);
        _orders.Add(placed);
        _open.Add(placed);
        Owned += order.Count;
        if (placed.EndsAt / trace.Grid.Minutes is { } leaves && leaves < _leaving.Length)
            _leaving[leaves] += order.Count;
    }

    private static long KnownAt(BenchmarkOrder order) => order.ReadyAt ?? order.PlacedAt + (long)ReplayOrder.LostAfter.TotalMinutes;
}
