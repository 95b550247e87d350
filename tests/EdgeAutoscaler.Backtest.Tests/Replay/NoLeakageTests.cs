using CsCheck;
using EdgeAutoscaler.Core.Forecasting;
using EdgeAutoscaler.Core.Policies;

namespace EdgeAutoscaler.Backtest.Replay;

public class NoLeakageTests
{
    private const int Hours = 240;
    private const int LongHours = 1500;

    private static readonly Gen<double[]> Loads = Gen.Double[0, 200].Array[Hours];

    [Fact]
    public void Run_OtherFuture_LeavesEveryEarlierPurchaseIdentical() =>
        Gen.Select(Loads, Loads, Gen.Int[1, Hours - 1], Gen.Bool).Sample(
            (loads, others, cut, guarded) =>
            {
                var settings = Given.Settings.With(limits => limits with { Canary = guarded, SpikeGuard = guarded, MaxNodesPerDay = guarded ? 30 : null });
                settings = settings with { Budgets = [Given.Budget(guarded ? 20_000 : 1_000_000)] };
                var known = TraceReplay.Run(Given.Hourly(loads), settings);
                var corrupted = TraceReplay.Run(Given.Hourly([.. loads.Take(cut), .. others.Skip(cut)]), settings);

                var until = settings.Start.AddHours(cut);
                Assert.Equal(known.Purchases.Where(purchase => purchase.At < until), corrupted.Purchases.Where(purchase => purchase.At < until));
            },
            iter: 60);

    [Fact]
    public void Run_ShorterTrace_MakesTheSamePurchasesUpToItsEnd() =>
        Gen.Select(Loads, Gen.Int[1, Hours]).Sample(
            (loads, length) =>
            {
                var whole = TraceReplay.Run(Given.Hourly(loads), Given.Settings);
                var part = TraceReplay.Run(Given.Hourly(loads.Take(length)), Given.Settings);

                Assert.Equal(whole.Purchases.Where(purchase => purchase.At < part.End), part.Purchases);
            },
            iter: 60);

    [Fact]
    public void Run_PredictiveGroupWithOtherFuture_LeavesEveryEarlierPurchaseIdentical() =>
        Gen.Select(Gen.Double[0, 200].Array[LongHours], Gen.Double[0, 200].Array[LongHours], Gen.Int[700, LongHours - 1]).Sample(
            (loads, others, cut) =>
            {
                var policy = new PredictivePolicy("cpu", 1, new ForecastSettings(), PredictiveMode.Buy);
                var settings = Given.Settings with { Group = Given.Group with { Policies = [policy] } };
                var known = TraceReplay.Run(Given.Hourly(loads), settings);
                var corrupted = TraceReplay.Run(Given.Hourly([.. loads.Take(cut), .. others.Skip(cut)]), settings);

                var until = settings.Start.AddHours(cut);
                Assert.NotEmpty(known.Purchases);
                Assert.Equal(known.Purchases.Where(purchase => purchase.At < until), corrupted.Purchases.Where(purchase => purchase.At < until));
            },
            iter: 10);
}
