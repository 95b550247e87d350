using EdgeAutoscaler.Backtest.Benchmark;
using EdgeAutoscaler.Backtest.Replay;

namespace EdgeAutoscaler.Backtest.Baselines;

/// <summary>Lets a baseline buy for a trace: from one slot before the scored part, without nodes.</summary>
internal static class BaselineReplay
{
    /// <summary>The orders it places.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="baseline">The baseline, new.</param>
    /// <param name="prices">What nodes cost.</param>
    /// <param name="deliveries">What becomes of orders.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static IReadOnlyList<BenchmarkOrder> Run(
        BenchmarkTrace trace, IBaseline baseline, PriceTable prices, IDeliveries deliveries, CancellationToken cancellationToken)
    {
        var fleet = new BaselineFleet(trace, deliveries);
        var loads = trace.Loads.AsMemory();
        var ahead = trace.Grid.SlotsIn(deliveries.Longest);
        for (var slot = trace.WarmUpSlots > 0 ? -1 : 0; slot < trace.Required.Length - 1; slot++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            fleet.Begin(slot);
            var seen = new BaselineView(
                loads[..(trace.WarmUpSlots + slot + 1)], trace.WarmUpSlots, trace.Grid, fleet.Owned, fleet.CoveringWhole(slot, slot + ahead), fleet.InFlight, ahead, prices);
            foreach (var order in baseline.Decide(seen))
                fleet.Place(slot, order, prices);
        }

        return fleet.Orders;
    }
}
