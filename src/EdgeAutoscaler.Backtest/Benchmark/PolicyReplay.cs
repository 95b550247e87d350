using System.Collections.Immutable;
using EdgeAutoscaler.Backtest.Replay;
using EdgeAutoscaler.Backtest.Traces;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Money;

namespace EdgeAutoscaler.Backtest.Benchmark;

/// <summary>Lets a group of the product buy for a trace: the same planner and limits as in the service.</summary>
internal static class PolicyReplay
{
    /// <summary>The orders it places, and what held it back.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="group">The group.</param>
    /// <param name="budgets">The budgets.</param>
    /// <param name="deliveries">What becomes of orders.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static (IReadOnlyList<BenchmarkOrder> Orders, ImmutableSortedDictionary<string, int> HeldBy) Run(
        BenchmarkTrace trace, NodeGroup group, ImmutableArray<Budget> budgets, IDeliveries deliveries, CancellationToken cancellationToken)
    {
        var settings = new ReplaySettings
        {
            Group = group,
            Budgets = budgets,
            Step = trace.Grid.Length,
            Deliveries = deliveries,
            WarmUp = trace.WarmUpSlots * trace.Grid.Length,
            Month = TimeSpan.FromMinutes(SlotGrid.MinutesPerMonth),
        };
        var result = TraceReplay.Run(LoadsOf(trace, group.NodeCapacity), settings, cancellationToken);
        var scoredFrom = settings.Start + settings.WarmUp;
        var last = trace.ScoredMinutes - trace.Grid.Minutes;
        return ([.. result.Purchases.Select(purchase => OrderOf(purchase, scoredFrom)).Where(order => order.PlacedAt < last)], result.HeldBy);
    }

    /// <summary>A group whose limits hold nothing back, that buys one offer at given prices and knows the longest lead time.</summary>
    /// <param name="group">The group.</param>
    /// <param name="prices">What nodes cost.</param>
    /// <param name="leadTime">The longest lead time.</param>
    public static NodeGroup Neutral(NodeGroup group, PriceTable prices, TimeSpan leadTime) => group with
    {
        MinNodes = 0,
        MaxNodes = int.MaxValue / 2,
        Limits = new GroupLimits { Canary = false, SpikeGuard = false, Cooldown = TimeSpan.Zero },
        Offers = [.. group.Offers.Take(1).Select(offer => offer with { Prices = prices.ByMonths, LeadTime = leadTime })],
    };

    private static LoadTrace LoadsOf(BenchmarkTrace trace, double nodeCapacity) =>
        new(trace.Name, [.. trace.Loads.Select((load, slot) => new TracePoint(slot * trace.Grid.Length, load * nodeCapacity))]);

    private static BenchmarkOrder OrderOf(ReplayedPurchase purchase, DateTimeOffset scoredFrom) => new(
        (long)(purchase.At - scoredFrom).TotalMinutes,
        (long?)(purchase.ReadyAt - scoredFrom)?.TotalMinutes,
        purchase.Term.Months,
        purchase.Count,
        purchase.Price / purchase.Count);
}
